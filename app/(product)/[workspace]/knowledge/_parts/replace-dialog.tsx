"use client";

import { useRouter } from "next/navigation";
import { FileDropzone } from "@/components/patterns/file-dropzone";
import { sendWithProgress } from "@/components/patterns/send-with-progress";
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toaster";
import { acceptedFiles } from "./accepted-files";

type ReplaceDialogProps = {
  slug: string;
  document: { id: string; name: string };
  maxBytes: number;
  open: boolean;
  onClose: () => void;
};

/** Puts another file behind a document; its address and the links to it stay. */
export function ReplaceDialog({ slug, document, maxBytes, open, onClose }: ReplaceDialogProps) {
  const router = useRouter();
  return (
    <Dialog open={open} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle className="break-words">Replace {document.name}</DialogTitle>
          <DialogDescription>
            The new file takes its place under the same address and is read anew. Until then the old passages stay
            findable.
          </DialogDescription>
        </DialogHeader>
        <FileDropzone
          accept={acceptedFiles}
          maxBytes={maxBytes}
          maxFiles={1}
          label="Drop the new file here or choose it"
          upload={async (file, report, signal) => {
            const body = new FormData();
            body.set("file", file);
            const url = `/api/v1/documents/${document.id}?workspace=${encodeURIComponent(slug)}`;
            await sendWithProgress({ url, method: "PUT", body, report, signal });
          }}
          onUploaded={() => {
            toast.success("Replaced. The new file is being read.");
            onClose();
            router.refresh();
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
