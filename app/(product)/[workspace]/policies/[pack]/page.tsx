import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageShell } from "@/components/patterns/page-shell";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { listApproverRoles } from "@/lib/governance/list-approver-roles";
import { listExceptions } from "@/lib/governance/list-exceptions";
import { findPackSource } from "@/lib/governance/load-pack";
import { getPack } from "@/lib/governance/list-packs";
import { getPolicyOverview } from "@/lib/governance/policy-overview";
import { getPackUpgrade } from "@/lib/governance/upgrade-pack";
import { packModeSentences, type PackDto } from "@/lib/governance/schema";
import { exceptionChoices } from "../_parts/exception-choices";
import { ExceptionDialog } from "../_parts/exception-dialog";
import { MissingApproversAlert } from "../_parts/missing-approvers";
import { ModeBadge } from "../_parts/mode-badge";
import { ModeMenu } from "../_parts/mode-menu";
import { PoliciesClosed } from "../_parts/policies-closed";
import { PackContents } from "./pack-contents";
import { PolicyArticle } from "./policy-article";
import { PolicyModeSelect } from "./policy-mode-select";
import { UpgradeNotice } from "./upgrade-notice";

type PackPageProps = { params: Promise<{ workspace: string; pack: string }> };

export async function generateMetadata({ params }: PackPageProps): Promise<Metadata> {
  return { title: findPackSource((await params).pack)?.manifest.title ?? "Policies" };
}

/** A pack as a short document: what it is for, then each rule in words, in code, with its cases. */
export default async function PackPage({ params }: PackPageProps) {
  const { workspace, pack: name } = await params;
  const ctx = await requireWorkspace(workspace);
  if (!ctx.can("policies:read")) return <PoliciesClosed />;
  if (!findPackSource(name)) notFound();
  const canManage = ctx.can("policies:manage");
  const [pack, upgrade, overview, exceptions, approvers, choices] = await Promise.all([
    getPack(ctx, { pack: name }),
    getPackUpgrade(ctx, { pack: name }),
    getPolicyOverview(ctx, { pack: name }),
    listExceptions(ctx, { state: "active", pack: name }),
    listApproverRoles(ctx),
    exceptionChoices(ctx),
  ]);
  const slug = ctx.workspaceSlug;
  const counts = new Map(overview.policies.map((count) => [count.policyId, count]));
  return (
    <PageShell
      title={pack.title}
      description={pack.description}
      meta={canManage ? null : <ModeBadge mode={pack.mode} />}
      actions={canManage ? <ModeMenu slug={slug} pack={pack} /> : null}
    >
      <p className="flex flex-wrap items-center gap-2 text-13 text-muted-foreground">
        <Badge tone="outline">version {pack.version}</Badge>
        <span>{pack.framework}</span>
        <span aria-hidden>·</span>
        <span>{packModeSentences[pack.mode]}</span>
        {pack.updatedAt ? (
          <span>
            Mode set <RelativeTime value={pack.updatedAt} />.
          </span>
        ) : null}
      </p>
      <MissingApproversAlert
        roles={approvers.items
          .map((item) => ({ ...item, rules: item.rules.filter((rule) => rule.pack === pack.name) }))
          .filter((item) => item.isMissing && item.rules.some((rule) => rule.mode === "enforce" && rule.canAsk))}
        action={
          <Link href={`/${slug}/policies/approvers`} className="text-13 text-brand hover:underline">
            Say who holds these roles
          </Link>
        }
      />
      <UpgradeNotice slug={slug} pack={pack} upgrade={upgrade} canManage={canManage} />
      {pack.name === "base" && pack.mode !== "enforce" ? (
        <Alert tone="warning" title="Every step of every agent is denied now">
          The base pack holds the rule that permits agents to work. Enforce it to let them go on.
        </Alert>
      ) : null}
      <div className="grid gap-8 lg:grid-cols-[14rem_minmax(0,48rem)]">
        <PackContents policies={pack.policies} counts={counts} />
        <div className="grid min-w-0 gap-8">
          {pack.policies.map((policy) => (
            <PolicyArticle
              key={policy.id}
              slug={slug}
              policy={policy}
              count={counts.get(policy.id) ?? null}
              exceptions={exceptions.items.filter((exception) => exception.policyId === policy.id)}
              controls={
                canManage && policy.effect === "forbid" && pack.mode !== "off" ? (
                  <>
                    <PolicyModeSelect slug={slug} policy={policy} packMode={pack.mode} />
                    <ExceptionDialog slug={slug} policy={policy} {...choices} />
                  </>
                ) : null
              }
            />
          ))}
          <Parameters parameters={pack.parameters} />
          <section aria-labelledby="history" className="grid gap-2 border-t pt-6">
            <h2 id="history" className="text-base font-semibold">
              History
            </h2>
            <p className="text-13 whitespace-pre-line text-muted-foreground">{historyOf(pack.changelog)}</p>
          </section>
          <p className="text-13 text-muted-foreground">
            A pack supports controls of {pack.framework}. It does not make anyone compliant by itself.{" "}
            <Link href={`/${slug}/policies`} className="text-brand underline underline-offset-2">
              All packs
            </Link>
          </p>
        </div>
      </div>
    </PageShell>
  );
}

/** The changelog's text without the marks of its headings. */
function historyOf(changelog: string): string {
  return changelog
    .replace(/^# .*\n+/, "")
    .replaceAll(/^#+ /gm, "")
    .trim();
}

function Parameters({ parameters }: { parameters: PackDto["parameters"] }) {
  if (parameters.length === 0) return null;
  return (
    <section aria-labelledby="parameters" className="grid gap-2 border-t pt-6">
      <h2 id="parameters" className="text-base font-semibold">
        What the rules compare with
      </h2>
      <dl className="grid gap-x-6 gap-y-1.5 text-13 sm:grid-cols-[1fr_auto]">
        {parameters.map(({ fact, title, unit, default: value }) => (
          <div key={fact} className="contents">
            <dt>
              {title} <code className="font-mono text-xs text-muted-foreground">{fact}</code>
            </dt>
            <dd className="mb-1.5 text-muted-foreground tabular-nums sm:mb-0 sm:text-right">
              {value === null
                ? "no limit by default"
                : `${Array.isArray(value) ? value.join(", ") : String(value)} ${unit}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
