import { Badge } from "@/components/ui/badge";
import { Card, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import type { EngineHealth } from "@/lib/operator/schema";

/** The applications whose functions the engine calls. */
export function AppsCard({ apps }: { apps: EngineHealth["apps"] }) {
  return (
    <Card>
      <CardHeader>
        <div className="grid gap-0.5">
          <CardTitle>Applications</CardTitle>
          <CardDescription>Where the engine calls functions.</CardDescription>
        </div>
      </CardHeader>
      {apps.length === 0 ? (
        <p className="p-4 text-13 text-muted-foreground">
          None yet. The engine learns of one from ENGINE_APP_URL or when it registers itself.
        </p>
      ) : (
        <ul className="divide-y">
          {apps.map((app) => (
            <li key={app.url} className="grid gap-1 px-4 py-3 text-13">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <code className="font-mono text-xs break-all">{app.url}</code>
                <AppState app={app} />
              </div>
              {app.error ? <p className="break-words text-denied">{app.error}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function AppState({ app }: { app: EngineHealth["apps"][number] }) {
  if (!app.up) return <Badge tone="denied">Does not answer</Badge>;
  return app.synced ? <Badge tone="allowed">Answers</Badge> : <Badge tone="masked">Not registered</Badge>;
}
