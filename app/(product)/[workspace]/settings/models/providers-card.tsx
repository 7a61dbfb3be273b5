import { CircleCheck, CircleX, Plug } from "lucide-react";
import { EmptyState } from "@/components/patterns/empty-state";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { providerKindLabels, type ProviderDto } from "@/lib/models/provider-schema";
import { ConnectDialog } from "./connect-dialog";
import { EditDialog } from "./edit-dialog";
import { RemoveButton } from "./remove-button";
import { TestButton } from "./test-button";

/** The providers that this workspace brought, with the end of their keys and how the last test went. */
export function ProvidersCard({ slug, providers }: { slug: string; providers: ProviderDto[] }) {
  return (
    <Card>
      <CardHeader>
        <div className="grid gap-1">
          <CardTitle>Your providers</CardTitle>
          <CardDescription>
            Keys are encrypted with this workspace&apos;s own key and never shown again.
          </CardDescription>
        </div>
      </CardHeader>
      {providers.length === 0 ? (
        <CardContent>
          <EmptyState
            icon={Plug}
            title="No provider of your own yet"
            description="Connect OpenAI, Anthropic, Google, or any server that speaks OpenAI's protocol. Calls then go to your account, under your policies and budgets."
            action={<ConnectDialog slug={slug} />}
            example={
              <p className="text-center">
                Example: a local Ollama at http://127.0.0.1:11434/v1 with the model llama3.2.
              </p>
            }
          />
        </CardContent>
      ) : (
        <ul className="divide-y">
          {providers.map((provider) => (
            <li key={provider.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-4 py-3">
              <div className="grid min-w-0 flex-1 basis-72 gap-1">
                <p className="flex flex-wrap items-center gap-2">
                  <span className="font-medium">{provider.name}</span>
                  <Badge tone="outline">{providerKindLabels[provider.kind]}</Badge>
                </p>
                <dl className="grid gap-x-4 gap-y-0.5 text-13 text-muted-foreground sm:grid-cols-[6rem_1fr]">
                  <dt>Key</dt>
                  <dd className="font-mono text-xs leading-5">{provider.keyHint ?? "none"}</dd>
                  {provider.baseUrl ? (
                    <>
                      <dt>Base URL</dt>
                      <dd className="font-mono text-xs leading-5 break-all">{provider.baseUrl}</dd>
                    </>
                  ) : null}
                  {provider.models.length > 0 ? (
                    <>
                      <dt>Models</dt>
                      <dd className="font-mono text-xs leading-5 break-words">{provider.models.join(", ")}</dd>
                    </>
                  ) : null}
                </dl>
                <LastTest test={provider.lastTest} />
              </div>
              <div className="flex flex-wrap gap-2">
                <TestButton slug={slug} provider={provider} />
                <EditDialog slug={slug} provider={provider} />
                <RemoveButton slug={slug} provider={provider} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function LastTest({ test }: { test: ProviderDto["lastTest"] }) {
  if (!test) return <p className="text-13 text-muted-foreground">Not tested since the last change.</p>;
  const Icon = test.ok ? CircleCheck : CircleX;
  return (
    <p className="flex items-start gap-1.5 text-13">
      <Icon
        aria-hidden
        className={test.ok ? "mt-0.5 size-4 shrink-0 text-allowed" : "mt-0.5 size-4 shrink-0 text-denied"}
      />
      <span>
        {test.ok ? "Works: " : "Failed: "}
        {test.note} <RelativeTime value={test.at} className="text-muted-foreground" />
      </span>
    </p>
  );
}
