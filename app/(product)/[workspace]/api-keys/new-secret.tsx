"use client";

import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DialogDescription, DialogFooter, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import type { CreatedApiKeyDto } from "@/lib/api-keys/schema";

/** The only moment at which a secret can be seen. */
export function NewSecret({ apiKey, onDone }: { apiKey: CreatedApiKeyDto; onDone: () => void }) {
  return (
    <div className="grid gap-4">
      <DialogHeader>
        <DialogTitle>{apiKey.name}</DialogTitle>
        <DialogDescription>Copy the key now and keep it where secrets are kept.</DialogDescription>
      </DialogHeader>
      <div className="flex items-center gap-2 rounded-md border bg-surface py-1 pr-1 pl-3">
        <code data-testid="api-key-secret" className="min-w-0 flex-1 font-mono text-13 break-all">
          {apiKey.secret}
        </code>
        <CopyButton value={apiKey.secret} label="Copy key" showLabel variant="outline" />
      </div>
      <Alert tone="warning" title="It is shown this once">
        We store only a digest and cannot show it again.
      </Alert>
      <DialogFooter>
        <Button onClick={onDone}>I have copied it</Button>
      </DialogFooter>
    </div>
  );
}
