"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { toast } from "@/components/ui/toaster";
import type { ApiKeyDto, CreatedApiKeyDto } from "@/lib/api-keys/schema";
import { revokeApiKeyAction, rotateApiKeyAction } from "./actions";
import { NewSecret } from "./new-secret";

const tones: Record<ApiKeyDto["status"], BadgeTone> = { active: "allowed", expired: "masked", revoked: "neutral" };

type KeysTableProps = { slug: string; keys: ApiKeyDto[]; canManage: boolean };

export function KeysTable({ slug, keys, canManage }: KeysTableProps) {
  const [rotated, setRotated] = useState<CreatedApiKeyDto | null>(null);
  return (
    <Card>
      <Table aria-label="API keys">
        <TableHeader>
          <TableRow>
            <TableHead>Key</TableHead>
            <TableHead>Status</TableHead>
            <TableHead>Scopes</TableHead>
            <TableHead>Last used</TableHead>
            <TableHead>Created</TableHead>
            <TableHead>Expires</TableHead>
            <TableHead>
              <span className="sr-only">Actions</span>
            </TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {keys.map((key) => (
            <TableRow key={key.id}>
              <TableCell>
                <span className="block font-medium">{key.name}</span>
                <code className="font-mono text-xs whitespace-nowrap text-muted-foreground">
                  {key.prefix}…{key.lastFour}
                </code>
              </TableCell>
              <TableCell>
                <Badge tone={tones[key.status]}>{key.status}</Badge>
              </TableCell>
              <TableCell>
                <Scopes scopes={key.scopes} />
              </TableCell>
              <TableCell>{key.lastUsedAt ? <RelativeTime value={key.lastUsedAt} /> : "Never"}</TableCell>
              <TableCell>
                <RelativeTime value={key.createdAt} />
              </TableCell>
              <TableCell>{key.expiresAt ? <RelativeTime value={key.expiresAt} /> : "Never"}</TableCell>
              <TableCell className="text-right">
                {canManage && key.status === "active" ? (
                  <KeyActions slug={slug} apiKey={key} onRotated={setRotated} />
                ) : null}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Dialog open={rotated !== null} onOpenChange={(open) => (open ? undefined : setRotated(null))}>
        <DialogContent>{rotated ? <NewSecret apiKey={rotated} onDone={() => setRotated(null)} /> : null}</DialogContent>
      </Dialog>
    </Card>
  );
}

function Scopes({ scopes }: { scopes: string[] }) {
  const shown = scopes.slice(0, 2);
  const more = scopes.length - shown.length;
  return (
    <span title={scopes.join("\n")} className="flex max-w-64 flex-wrap gap-1">
      {shown.map((scope) => (
        <Badge key={scope} tone="outline" className="font-mono">
          {scope}
        </Badge>
      ))}
      {more > 0 ? <Badge tone="outline">+{more} more</Badge> : null}
    </span>
  );
}

type KeyActionsProps = { slug: string; apiKey: ApiKeyDto; onRotated: (key: CreatedApiKeyDto) => void };

function KeyActions({ slug, apiKey, onRotated }: KeyActionsProps) {
  async function revoke(): Promise<string | void> {
    const result = await revokeApiKeyAction(slug, { apiKeyId: apiKey.id });
    if (!result.ok) return result.error.message;
    toast.success("Key revoked");
  }

  async function rotate(): Promise<string | void> {
    const result = await rotateApiKeyAction(slug, { apiKeyId: apiKey.id, overlapMinutes: 60 });
    if (!result.ok) return result.error.message;
    onRotated(result.data);
  }

  return (
    <div className="flex justify-end gap-1">
      <ConfirmDialog
        trigger={
          <Button variant="ghost" size="sm" aria-label={`Rotate ${apiKey.name}`}>
            Rotate
          </Button>
        }
        title={`Rotate ${apiKey.name}?`}
        description="You get a new key with the same scopes. The old one goes on working for one hour, so that you can replace it."
        confirmLabel="Make a new key"
        onConfirm={rotate}
      />
      <ConfirmDialog
        trigger={
          <Button variant="ghost" size="sm" aria-label={`Revoke ${apiKey.name}`}>
            Revoke
          </Button>
        }
        title={`Revoke ${apiKey.name}?`}
        description="Programs that use it are refused at once. This cannot be undone."
        confirmLabel="Revoke key"
        destructive
        onConfirm={revoke}
      />
    </div>
  );
}
