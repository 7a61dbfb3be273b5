"use client";

import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { toast } from "@/components/ui/toaster";
import type { Role } from "@/lib/access/permissions";
import type { MemberDto } from "@/lib/workspaces/schema";
import { removeMemberAction } from "../actions";
import { RoleSelect } from "./role-select";

type MembersTableProps = {
  slug: string;
  members: MemberDto[];
  ownUserId: string;
  /** The roles that one may give and take; empty for those who manage nobody. */
  grantable: readonly Role[];
};

export function MembersTable({ slug, members, ownUserId, grantable }: MembersTableProps) {
  return (
    <Card>
      <Table aria-label="Members">
        <TableHeader>
          <TableRow>
            <TableHead>Member</TableHead>
            <TableHead>Role</TableHead>
            <TableHead>Joined</TableHead>
            <TableHead>
              <span className="sr-only">Actions</span>
            </TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {members.map((member) => {
            const isOwn = member.userId === ownUserId;
            const canChange = grantable.includes(member.role);
            return (
              <TableRow key={member.id}>
                <TableCell>
                  <div className="flex min-w-44 items-center gap-3">
                    <Avatar name={member.name} />
                    <div className="grid min-w-0">
                      <span className="flex items-center gap-2 font-medium">
                        <span className="truncate">{member.name}</span>
                        {isOwn ? <Badge tone="outline">You</Badge> : null}
                      </span>
                      <span className="truncate text-muted-foreground">{member.email}</span>
                    </div>
                  </div>
                </TableCell>
                <TableCell>
                  {canChange ? (
                    <RoleSelect key={member.role} slug={slug} member={member} grantable={grantable} />
                  ) : (
                    member.role
                  )}
                </TableCell>
                <TableCell>
                  <RelativeTime value={member.joinedAt} />
                </TableCell>
                <TableCell className="text-right">
                  {canChange && !isOwn ? <RemoveButton slug={slug} member={member} /> : null}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Card>
  );
}

function RemoveButton({ slug, member }: { slug: string; member: MemberDto }) {
  async function remove(): Promise<string | void> {
    const result = await removeMemberAction(slug, { memberId: member.id });
    if (!result.ok) return result.error.message;
    toast.success(`${member.name} was removed`);
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="sm" aria-label={`Remove ${member.name}`}>
          Remove
        </Button>
      }
      title={`Remove ${member.name}?`}
      description={`${member.email} loses access at once, and their API keys are revoked. What they made stays.`}
      confirmLabel="Remove member"
      destructive
      onConfirm={remove}
    />
  );
}
