import { Download, FileText } from "lucide-react";
import { formatBytes } from "@/components/patterns/bytes-format";
import { Button } from "@/components/ui/button";
import type { ArtifactDto } from "@/lib/runs/schema";

type ArtifactListProps = { slug: string; runId: string; artifacts: ArtifactDto[] };

/** What the run made, to download. */
export function ArtifactList({ slug, runId, artifacts }: ArtifactListProps) {
  return (
    <ul className="divide-y rounded-lg border">
      {artifacts.map(({ id, name, sizeBytes, contentType }) => (
        <li key={id} className="flex items-center gap-3 px-3 py-2">
          <FileText aria-hidden className="size-4 shrink-0 text-muted-foreground" />
          <span className="min-w-0 flex-1">
            <span className="block truncate" title={name}>
              {name}
            </span>
            <span className="block truncate text-xs text-muted-foreground tabular-nums">
              {formatBytes(sizeBytes)} · {contentType.split(";")[0]}
            </span>
          </span>
          <Button variant="outline" size="sm" asChild>
            <a href={`/api/v1/runs/${runId}/artifacts/${id}?workspace=${encodeURIComponent(slug)}`} download={name}>
              <Download aria-hidden />
              Download<span className="sr-only"> {name}</span>
            </a>
          </Button>
        </li>
      ))}
    </ul>
  );
}
