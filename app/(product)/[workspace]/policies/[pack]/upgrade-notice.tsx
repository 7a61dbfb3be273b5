import { DiffView } from "@/components/patterns/diff-view";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import type { PackUpgradeDto } from "@/lib/governance/schema";
import { UpgradeDialog } from "./upgrade-dialog";

type UpgradeNoticeProps = {
  slug: string;
  pack: { name: string; title: string };
  upgrade: PackUpgradeDto;
  canManage: boolean;
};

/** That a newer version is there; for people who may, with what it changes and the way to it. */
export function UpgradeNotice({ slug, pack, upgrade, canManage }: UpgradeNoticeProps) {
  const { from, to, rules } = upgrade;
  if (from === to) return null;
  return (
    <Alert
      title={`Version ${to} is there`}
      actions={
        canManage ? (
          <UpgradeDialog slug={slug} pack={pack} from={from} to={to}>
            <RuleChanges rules={rules} />
          </UpgradeDialog>
        ) : null
      }
    >
      This workspace has version {from}, and keeps it until somebody upgrades. {countOf(rules)}
    </Alert>
  );
}

const words = { added: "New", changed: "Changed", removed: "Gone" } as const;

function countOf(rules: PackUpgradeDto["rules"]): string {
  const parts = (["added", "changed", "removed"] as const).flatMap((change) => {
    const count = rules.filter((rule) => rule.change === change).length;
    return count > 0 ? [`${count} ${words[change].toLowerCase()}`] : [];
  });
  return parts.length > 0 ? `Rules: ${parts.join(", ")}.` : "Its rules are the same.";
}

/** Each rule that the upgrade touches: what it says now and then. */
function RuleChanges({ rules }: { rules: PackUpgradeDto["rules"] }) {
  return (
    <ul className="grid gap-3">
      {rules.map(({ policyId, title, change, before, after }) => (
        <li key={policyId} className="grid min-w-0 gap-1">
          <span className="flex flex-wrap items-center gap-2">
            <Badge tone={change === "removed" ? "denied" : change === "added" ? "allowed" : "masked"}>
              {words[change]}
            </Badge>
            <span className="font-medium text-foreground">{title}</span>
          </span>
          {before && before.sentence !== after?.sentence ? (
            <span className="text-13">Now: {before.sentence}</span>
          ) : null}
          {after && before?.sentence !== after.sentence ? (
            <span className="text-13">Then: {after.sentence}</span>
          ) : null}
          {before && after && before.sentence === after.sentence ? (
            <DiffView before={before.text} after={after.text} title={`${policyId}: does the same`} context={1} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
