"use client";

import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { toast } from "@/components/ui/toaster";
import type { SessionDto } from "@/lib/accounts/schema";
import { revokeOtherSessionsAction, revokeSessionAction } from "../actions";

const methods: Record<string, string> = {
  password: "password",
  "magic-link": "sign-in link",
  google: "Google",
  github: "GitHub",
};

export function SessionsCard({ sessions }: { sessions: SessionDto[] }) {
  async function revokeOthers(): Promise<string | void> {
    const result = await revokeOtherSessionsAction({});
    if (!result.ok) return result.error.message;
    toast.success(`${result.data.ended} ${result.data.ended === 1 ? "device" : "devices"} signed out`);
  }

  return (
    <Card>
      <CardHeader>
        <div className="grid gap-1">
          <CardTitle>Signed-in devices</CardTitle>
          <CardDescription>A device that you sign out here is out at once.</CardDescription>
        </div>
        {sessions.length > 1 ? (
          <ConfirmDialog
            trigger={
              <Button variant="outline" size="sm">
                Sign out all others
              </Button>
            }
            title="Sign out every other device?"
            description="You stay signed in here."
            confirmLabel="Sign out others"
            onConfirm={revokeOthers}
          />
        ) : null}
      </CardHeader>
      <CardContent className="p-0">
        <ul className="divide-y">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      </CardContent>
    </Card>
  );
}

function SessionRow({ session }: { session: SessionDto }) {
  async function revoke(): Promise<string | void> {
    const result = await revokeSessionAction({ sessionId: session.id });
    if (!result.ok) return result.error.message;
    toast.success("Device signed out");
  }

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="grid min-w-0 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {session.device}
          {session.isCurrent ? <Badge tone="brand">This device</Badge> : null}
        </p>
        <p className="text-13 text-muted-foreground">
          Signed in with {methods[session.method] ?? session.method} <RelativeTime value={session.createdAt} />
          {session.ip ? ` from ${session.ip}` : ""}, last seen <RelativeTime value={session.lastSeenAt} />
        </p>
      </div>
      {session.isCurrent ? null : (
        <ConfirmDialog
          trigger={
            <Button variant="outline" size="sm" aria-label={`Sign out ${session.device}`}>
              Sign out
            </Button>
          }
          title={`Sign out ${session.device}?`}
          description="Whoever uses it must sign in again."
          confirmLabel="Sign out device"
          destructive
          onConfirm={revoke}
        />
      )}
    </li>
  );
}
