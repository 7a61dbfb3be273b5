import { DiffView } from "@/components/patterns/diff-view";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Badge } from "@/components/ui/badge";
import { CodeFrame } from "@/components/ui/code-frame";
import type { CustomPolicyDto, CustomPolicyVersionDto } from "@/lib/governance/custom-policy-schema";
import { RestoreButton } from "./restore-button";

type VersionListProps = {
  slug: string;
  policy: CustomPolicyDto;
  versions: CustomPolicyVersionDto[];
  canManage: boolean;
};

/** Every published text with what changed, who wrote it, who published it, and a way back to it. */
export function VersionList({ slug, policy, versions, canManage }: VersionListProps) {
  return (
    <ol className="grid gap-6">
      {versions.map((version, index) => {
        const earlier = versions[index + 1];
        return (
          <li key={version.version} className="grid min-w-0 gap-2">
            <div className="flex flex-wrap items-center gap-2">
              <h3 className="font-medium">Version {version.version}</h3>
              {version.isCurrent ? <Badge tone="allowed">In force</Badge> : null}
              <span className="text-13 text-muted-foreground">
                {version.editedBy === version.publishedBy
                  ? `Written and published by ${version.publishedBy}`
                  : `Written by ${version.editedBy}, published by ${version.publishedBy}`}{" "}
                <RelativeTime value={version.createdAt} />
              </span>
              {canManage && version.text !== policy.text ? (
                <RestoreButton slug={slug} policy={policy} version={version} />
              ) : null}
            </div>
            {version.note ? <p className="max-w-[75ch] text-13 break-words">{version.note}</p> : null}
            {earlier ? (
              <DiffView
                before={earlier.text}
                after={version.text}
                title={`Version ${earlier.version} to ${version.version}`}
              />
            ) : (
              <CodeFrame title={`${policy.policyId}.cedar`} code={version.text.trim()} />
            )}
          </li>
        );
      })}
    </ol>
  );
}
