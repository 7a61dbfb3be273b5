"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { FileDropzone } from "@/components/patterns/file-dropzone";
import { sendWithProgress } from "@/components/patterns/send-with-progress";
import { Label } from "@/components/ui/label";
import { NativeSelect } from "@/components/ui/native-select";
import { acceptedFiles } from "./accepted-files";

type UploadPanelProps = {
  slug: string;
  maxBytes: number;
  bases: { id: string; name: string }[];
  /** The knowledge base that the list is narrowed to. */
  chosenBase: string | null;
};

/** Drop files; they are read in the background and show up in the list at once. */
export function UploadPanel({ slug, maxBytes, bases, chosenBase }: UploadPanelProps) {
  const router = useRouter();
  const id = useId();
  const [picked, setPicked] = useState<string | null>(null);
  const base = bases.find((item) => item.id === (picked ?? chosenBase)) ?? bases[0];

  return (
    <div className="grid gap-3">
      {bases.length > 1 && base ? (
        <div className="flex flex-wrap items-center gap-2">
          <Label htmlFor={id}>Upload to</Label>
          <NativeSelect
            id={id}
            className="w-auto max-w-full"
            value={base.id}
            onChange={(event) => setPicked(event.target.value)}
          >
            {bases.map((item) => (
              <option key={item.id} value={item.id}>
                {item.name}
              </option>
            ))}
          </NativeSelect>
        </div>
      ) : null}
      <FileDropzone
        accept={acceptedFiles}
        maxBytes={maxBytes}
        label="Drop documents here or choose them"
        upload={async (file, report, signal) => {
          const body = new FormData();
          if (base) body.set("knowledgeBaseId", base.id);
          body.set("file", file);
          await sendWithProgress({
            url: `/api/v1/documents?workspace=${encodeURIComponent(slug)}`,
            body,
            report,
            signal,
          });
        }}
        onUploaded={() => router.refresh()}
      />
    </div>
  );
}
