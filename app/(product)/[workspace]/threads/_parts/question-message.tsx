import { FileText } from "lucide-react";
import Link from "next/link";
import type { MessageDto } from "@/lib/threads/schema";

type QuestionMessageProps = {
  slug: string;
  message: MessageDto;
  documentNames: Record<string, string>;
  linkDocuments: boolean;
};

export function QuestionMessage({ slug, message, documentNames, linkDocuments }: QuestionMessageProps) {
  const chip =
    "inline-flex max-w-full items-center gap-1.5 rounded-sm border bg-surface px-1.5 py-0.5 text-xs text-muted-foreground";
  return (
    <article aria-label="You" className="grid max-w-[85%] justify-items-end gap-1.5 justify-self-end">
      <p className="rounded-lg bg-secondary px-3 py-2 leading-6 break-words whitespace-pre-wrap">{message.content}</p>
      {message.documentIds.length > 0 ? (
        <ul aria-label="Attached documents" className="flex flex-wrap justify-end gap-1.5">
          {message.documentIds.map((id) => {
            const content = (
              <>
                <FileText aria-hidden className="size-3 shrink-0" />
                <span className="truncate">{documentNames[id] ?? "a document"}</span>
              </>
            );
            return (
              <li key={id} className="min-w-0">
                {linkDocuments ? (
                  <Link href={`/${slug}/knowledge/${id}`} className={`${chip} hover:text-foreground`}>
                    {content}
                  </Link>
                ) : (
                  <span className={chip}>{content}</span>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
    </article>
  );
}
