"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { useAction } from "@/app/_forms/use-action";
import { restoreWorkspaceAction } from "../actions";

export function RestoreWorkspaceButton({ workspaceId, name }: { workspaceId: string; name: string }) {
  const router = useRouter();
  const { run, pending, error } = useAction(restoreWorkspaceAction);

  async function restore() {
    const restored = await run({ workspaceId });
    if (!restored) return;
    toast.success(`${name} is open again`);
    router.push(`/${restored.data.slug}`);
  }

  return (
    <div className="grid justify-items-end gap-1">
      <Button variant="outline" size="sm" pending={pending} onClick={() => void restore()}>
        Restore
      </Button>
      {error ? (
        <p role="alert" className="text-13 text-denied">
          {error.message}
        </p>
      ) : null}
    </div>
  );
}
