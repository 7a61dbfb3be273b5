import { Badge } from "@/components/ui/badge";
import { Money } from "@/components/patterns/money";
import { Card, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ModelDto } from "@/lib/models/provider-schema";
import { PriceSource } from "./price-line";

/** Every model that agents can name here, with its list price and where the price was read. */
export function ModelsCard({ models }: { models: ModelDto[] }) {
  return (
    <Card>
      <CardHeader>
        <div className="grid gap-1">
          <CardTitle id="models">Models and prices</CardTitle>
          <CardDescription>
            US dollars per million tokens, standard processing. Very long prompts can cost more. Where no price is
            known, the cost is shown as unknown: a run under a budget stops before it calls such a hosted model, and
            calls to a server of your own are not counted in money.
          </CardDescription>
        </div>
      </CardHeader>
      <Table aria-labelledby="models">
        <TableHeader>
          <TableRow>
            <TableHead>Model</TableHead>
            <TableHead>Tier</TableHead>
            <TableHead numeric>Input</TableHead>
            <TableHead numeric>Cached input</TableHead>
            <TableHead numeric>Output</TableHead>
            <TableHead numeric>Context</TableHead>
            <TableHead>Price from</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {models.map((model) => (
            <TableRow key={model.ref}>
              <TableCell className="min-w-52">
                <span className="block font-medium">{model.label}</span>
                <code className="font-mono text-xs text-muted-foreground">{model.ref}</code>
              </TableCell>
              <TableCell>
                <Badge tone="outline">{model.kind === "embedding" ? "embedding" : (model.tier ?? "none")}</Badge>
              </TableCell>
              <TableCell numeric>
                <Money microUsd={model.price?.inputMicroUsdPerMillion} />
              </TableCell>
              <TableCell numeric>
                <Money microUsd={model.price?.cachedInputMicroUsdPerMillion} />
              </TableCell>
              <TableCell numeric>
                <Money microUsd={model.price?.outputMicroUsdPerMillion} />
              </TableCell>
              <TableCell numeric>
                {model.contextTokens === null ? "–" : `${Math.round(model.contextTokens / 1000).toLocaleString("en")}K`}
              </TableCell>
              <TableCell className="whitespace-nowrap">
                <PriceSource price={model.price} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
