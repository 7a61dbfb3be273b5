import type { Metadata } from "next";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { customPolicyTemplates } from "@/lib/governance/custom-policy-templates";
import { checkPolicyText } from "@/lib/governance/simulate-policies";
import { PoliciesTabs } from "../../_parts/policies-tabs";
import { pastDecisions } from "../_parts/past-decisions";
import { PolicyEditor } from "../_parts/policy-editor";
import { TemplateList } from "../_parts/template-list";

export const metadata: Metadata = { title: "Write a policy" };

type NewPolicyPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The editor with a template in it. */
export default async function NewPolicyPage({ params, searchParams }: NewPolicyPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  const slug = ctx.workspaceSlug;
  if (!ctx.can("policies:manage")) {
    return (
      <PageShell title="Write a policy">
        <EmptyState
          title="Writing policies is not open to your role"
          description="It needs the permission policies:manage, which owners and admins have."
        />
      </PageShell>
    );
  }
  const { template } = await searchParams;
  const chosen = customPolicyTemplates.find(({ name }) => name === template) ?? customPolicyTemplates[0];
  const text = chosen?.text ?? "";
  return (
    <PageShell
      title="Write a policy"
      description={
        chosen ? `Starts from the template “${chosen.title}”. Give it an id and a title of its own.` : undefined
      }
    >
      <PoliciesTabs slug={slug} />
      <PolicyEditor
        key={chosen?.name}
        slug={slug}
        policy={null}
        startText={text}
        startCheck={await checkPolicyText(ctx, { text })}
        decisions={await pastDecisions(ctx)}
        canManage
        canPublish={ctx.can("policies:publish")}
      />
      <TemplateList slug={slug} />
    </PageShell>
  );
}
