import { BookOpen } from "lucide-react";
import { EmptyState } from "@/components/patterns/empty-state";

export function NoDocuments({ canUpload }: { canUpload: boolean }) {
  return (
    <EmptyState
      icon={BookOpen}
      title="No document yet"
      description={
        canUpload
          ? "Drop a PDF, Word, HTML, Markdown, text or CSV file above. It is cut into passages that agents can find and cite."
          : "Documents that agents look things up in will stand here once somebody uploads them."
      }
      example={
        <figure className="grid gap-2 rounded-lg border bg-card p-4">
          <figcaption className="text-xs">For example, with an employee handbook:</figcaption>
          <p className="font-medium text-foreground">How many days of annual leave do employees get?</p>
          <p>
            Full-time employees get 28 days of annual leave.{" "}
            <span className="rounded-sm bg-brand-soft px-1 text-11 font-medium text-brand">1</span>
          </p>
          <p className="text-xs">1 · Employee handbook, page 4</p>
        </figure>
      }
    />
  );
}
