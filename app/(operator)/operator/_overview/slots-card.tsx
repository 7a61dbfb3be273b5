import { Card, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { EngineQueue } from "@/lib/operator/schema";

/** Concurrency buckets with calls in them: who uses the places that a limit leaves. */
export function SlotsCard({ slots }: { slots: EngineQueue["slots"] }) {
  return (
    <Card>
      <CardHeader>
        <div className="grid gap-0.5">
          <CardTitle>Concurrency slots</CardTitle>
          <CardDescription>Calls in execution, by the limit that they count against.</CardDescription>
        </div>
      </CardHeader>
      {slots.length === 0 ? (
        <p className="p-4 text-13 text-muted-foreground">No slot is taken at this moment.</p>
      ) : (
        <Table aria-label="Concurrency slots">
          <TableHeader>
            <TableRow>
              <TableHead>Limit</TableHead>
              <TableHead numeric>In use</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {slots.map(({ bucket, used, limit }) => (
              <TableRow key={bucket}>
                <TableCell>
                  <code className="font-mono text-xs break-all">{bucket.replace(/:$/, "")}</code>
                </TableCell>
                <TableCell numeric>{limit === null ? used : `${used} of ${limit}`}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}
