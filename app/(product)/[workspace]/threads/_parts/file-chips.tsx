import { Download } from "lucide-react";
import { formatBytes } from "@/components/patterns/bytes-format";
import { Button } from "@/components/ui/button";
import type { ArtifactDto } from "@/lib/runs/schema";

type FileChipsProps = { slug: string; runId: string; files: Pick<ArtifactDto, "id" | "name" | "sizeBytes">[] };

/** The files that a run made, to download. */
export function FileChips({ slug, runId, files }: FileChipsProps) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Files" className="flex flex-wrap gap-2">
      {files.map(({ id, name, sizeBytes }) => (
        <li key={id} className="min-w-0">
          <Button variant="outline" size="sm" className="max-w-full" asChild>
            <a href={`/api/v1/runs/${runId}/artifacts/${id}?workspace=${encodeURIComponent(slug)}`} download={name}>
              <Download aria-hidden />
              <span className="truncate">{name}</span>
              <span className="font-normal text-muted-foreground">{formatBytes(sizeBytes)}</span>
            </a>
          </Button>
        </li>
      ))}
    </ul>
  );
}
