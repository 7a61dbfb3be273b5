import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { providerKindLabels } from "@/lib/models/provider-schema";
import type { ProviderKind } from "@/lib/models/schema";

type InstallationCardProps = {
  providers: { kind: ProviderKind; name: string; isHidden: boolean }[];
  /** What is wrong with the installation's configuration, naming variables and never values. */
  problems: string[];
  embedding: string;
};

/** What whoever runs this installation provides for every workspace; read-only here. */
export function InstallationCard({ providers, problems, embedding }: InstallationCardProps) {
  return (
    <Card>
      <CardHeader>
        <div className="grid gap-1">
          <CardTitle>From this installation</CardTitle>
          <CardDescription>
            Configured by environment variables for every workspace, by whoever runs Mandate.
          </CardDescription>
        </div>
      </CardHeader>
      <CardContent className="grid gap-4">
        {problems.map((problem) => (
          <Alert key={problem} tone="warning" title="The installation's configuration is wrong">
            {problem}
          </Alert>
        ))}
        <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_1fr]">
          <dt className="text-muted-foreground">Providers</dt>
          <dd>
            <ul className="grid gap-1.5">
              {providers.map(({ kind, name, isHidden }) => (
                <li key={name} className="flex flex-wrap items-center gap-2">
                  <code className="font-mono text-13">{name}</code>
                  <Badge tone="outline">{providerKindLabels[kind]}</Badge>
                  {isHidden ? (
                    <span className="text-13 text-muted-foreground">hidden by your provider of this name</span>
                  ) : null}
                  {kind === "builtin" ? (
                    <span className="text-13 text-muted-foreground">
                      extractive, offline, costs nothing, sends nothing out
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </dd>
          <dt className="text-muted-foreground">Embedding model</dt>
          <dd className="grid gap-0.5">
            <code className="font-mono text-13">{embedding}</code>
            <span className="text-13 text-muted-foreground">
              Makes documents searchable by meaning; the same for every workspace.
            </span>
          </dd>
        </dl>
      </CardContent>
    </Card>
  );
}
