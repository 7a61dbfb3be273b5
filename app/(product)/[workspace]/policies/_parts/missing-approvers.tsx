import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { roleWords, type ApproverRoleDto } from "@/lib/governance/approver-schema";

type MissingApproversProps = { roles: ApproverRoleDto[]; action?: ReactNode };

/** Warns of enforced rules that wait for somebody whom there is not. Nothing while every role has a holder. */
export function MissingApproversAlert({ roles, action }: MissingApproversProps) {
  if (roles.length === 0) return null;
  const rules = new Set(
    roles.flatMap((item) =>
      item.rules.filter(({ mode, canAsk }) => mode === "enforce" && canAsk).map((rule) => rule.policyId),
    ),
  );
  return (
    <Alert
      tone="warning"
      title={
        rules.size === 1
          ? "An enforced rule wants an approval that nobody can give"
          : `${rules.size} enforced rules want approvals that nobody can give`
      }
      actions={action}
    >
      Nobody who may answer approvals holds the role{" "}
      {roles.map(({ role }, index) => (
        <span key={role}>
          {index === 0 ? "" : index === roles.length - 1 ? " or " : ", "}
          <strong className="font-medium text-foreground">{roleWords(role)}</strong>
        </span>
      ))}
      . What these rules hold back waits until it expires, unless somebody gets the role or the rule an exception.
    </Alert>
  );
}
