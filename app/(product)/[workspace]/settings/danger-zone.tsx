"use client";

import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { deleteWorkspaceAction, leaveWorkspaceAction } from "./actions";

type DangerZoneProps = { slug: string; name: string; canDelete: boolean };

export function DangerZone({ slug, name, canDelete }: DangerZoneProps) {
  async function leave(): Promise<string | void> {
    const result = await leaveWorkspaceAction(slug, {});
    if (!result.ok) return result.error.message;
    window.location.assign("/account/workspaces");
  }

  async function remove(): Promise<string | void> {
    const result = await deleteWorkspaceAction(slug, { confirmation: slug });
    if (!result.ok) return result.error.message;
    window.location.assign("/account/workspaces");
  }

  return (
    <Card>
      <CardHeader>
        <CardTitle>Leave or delete</CardTitle>
      </CardHeader>
      <ul className="divide-y">
        <li className="flex flex-wrap items-center justify-between gap-3 p-4">
          <div className="grid min-w-0 gap-0.5">
            <p className="font-medium">Leave this workspace</p>
            <p className="text-13 text-muted-foreground">
              You lose access at once and your API keys are revoked. The last owner cannot leave.
            </p>
          </div>
          <ConfirmDialog
            trigger={<Button variant="outline">Leave workspace</Button>}
            title={`Leave ${name}?`}
            description="To come back you need a new invitation. Your API keys stay revoked."
            confirmLabel="Leave workspace"
            destructive
            onConfirm={leave}
          />
        </li>
        {canDelete ? (
          <li className="flex flex-wrap items-center justify-between gap-3 p-4">
            <div className="grid min-w-0 gap-0.5">
              <p className="font-medium">Delete this workspace</p>
              <p className="text-13 text-muted-foreground">
                It closes for everybody at once. Owners can restore it for seven days; then it is erased for good.
              </p>
            </div>
            <ConfirmDialog
              trigger={<Button variant="destructive">Delete workspace</Button>}
              title={`Delete ${name}?`}
              description="Agents stop, API keys stop working, nobody can open it. After seven days everything in it is erased and its encryption key destroyed."
              confirmLabel="Delete workspace"
              confirmationText={slug}
              destructive
              onConfirm={remove}
            />
          </li>
        ) : null}
      </ul>
    </Card>
  );
}
