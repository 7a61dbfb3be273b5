"use client";

import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { rollbackAgentAction } from "../../actions";

type RollbackButtonProps = { slug: string; agent: { id: string; slug: string }; number: number };

/** Makes an earlier version current again, after asking. */
export function RollbackButton({ slug, agent, number }: RollbackButtonProps) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={
        <Button variant="outline" size="sm">
          Go back to version {number}
        </Button>
      }
      title={`Go back to version ${number}?`}
      description={
        <p>
          Its settings are saved as a new version and used from the next run on. No version is lost, and runs in
          progress keep theirs.
        </p>
      }
      confirmLabel={`Go back to version ${number}`}
      onConfirm={async () => {
        const result = await rollbackAgentAction(slug, { agent: agent.id, number });
        if (!result.ok) return result.error.message;
        toast.success(`Saved the settings of version ${number} as version ${result.data.version}`);
        router.push(`/${slug}/agents/${agent.slug}`);
      }}
    />
  );
}
