"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { Permission } from "@/lib/access/permissions";
import type { CreatedApiKeyDto } from "@/lib/api-keys/schema";
import { CreateKeyForm } from "./create-key-form";
import { NewSecret } from "./new-secret";

export function CreateKeyDialog({ slug, grantable }: { slug: string; grantable: Permission[] }) {
  const [isOpen, setOpen] = useState(false);
  const [created, setCreated] = useState<CreatedApiKeyDto | null>(null);

  function change(open: boolean) {
    setOpen(open);
    // On opening, not on closing: the form must not show while the dialog fades out.
    if (open) setCreated(null);
  }

  return (
    <Dialog open={isOpen} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button>
          <Plus aria-hidden />
          Create API key
        </Button>
      </DialogTrigger>
      <DialogContent className="max-w-xl">
        {created ? (
          <NewSecret apiKey={created} onDone={() => change(false)} />
        ) : (
          <CreateKeyForm slug={slug} grantable={grantable} onCreated={setCreated} />
        )}
      </DialogContent>
    </Dialog>
  );
}
