"use client";

import { Download, Ellipsis, RefreshCw, Replace, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { toast } from "@/components/ui/toaster";
import type { DocumentDto } from "@/lib/knowledge/schema";
import { deleteDocumentsAction, readAgainAction } from "../actions";
import { fileHref } from "./file-href";
import { hasFile } from "./reading-state";
import { ReplaceDialog } from "./replace-dialog";

type DocumentMenuProps = {
  slug: string;
  document: Pick<DocumentDto, "id" | "name" | "failureCode">;
  canWrite: boolean;
  maxBytes: number;
  /** Where to go once it is deleted; stays where one is without it. */
  afterDelete?: string;
};

/** What can be done with a document. */
export function DocumentMenu({ slug, document, canWrite, maxBytes, afterDelete }: DocumentMenuProps) {
  const router = useRouter();
  const [open, setOpen] = useState<"replace" | "delete" | null>(null);

  async function readAgain() {
    const result = await readAgainAction(slug, { documentIds: [document.id] });
    if (!result.ok) return void toast.error(result.error.message);
    toast.success(`Reading ${document.name} again`);
    router.refresh();
  }

  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon-sm" aria-label={`Actions for ${document.name}`}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          {hasFile(document) ? (
            <DropdownMenuItem asChild>
              <a href={fileHref(slug, document.id)} download={document.name}>
                <Download aria-hidden />
                Download the original
              </a>
            </DropdownMenuItem>
          ) : null}
          {canWrite ? (
            <>
              {hasFile(document) ? (
                <DropdownMenuItem onSelect={() => void readAgain()}>
                  <RefreshCw aria-hidden />
                  Read again
                </DropdownMenuItem>
              ) : null}
              <DropdownMenuItem onSelect={() => setOpen("replace")}>
                <Replace aria-hidden />
                Replace the file
              </DropdownMenuItem>
              <DropdownMenuSeparator />
              <DropdownMenuItem variant="destructive" onSelect={() => setOpen("delete")}>
                <Trash2 aria-hidden />
                Delete
              </DropdownMenuItem>
            </>
          ) : null}
        </DropdownMenuContent>
      </DropdownMenu>
      <ReplaceDialog
        slug={slug}
        document={document}
        maxBytes={maxBytes}
        open={open === "replace"}
        onClose={() => setOpen(null)}
      />
      <ConfirmDialog
        open={open === "delete"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "delete" : null)}
        title={`Delete ${document.name}?`}
        description={
          <p>
            It is gone from storage and search at once and cannot be brought back. Answers that cite it keep their
            quotes.
          </p>
        }
        confirmLabel="Delete document"
        destructive
        onConfirm={async () => {
          const result = await deleteDocumentsAction(slug, { documentIds: [document.id] });
          if (!result.ok) return result.error.message;
          toast.success(`Deleted ${document.name}`);
          if (afterDelete) router.push(afterDelete);
          else router.refresh();
        }}
      />
    </>
  );
}
