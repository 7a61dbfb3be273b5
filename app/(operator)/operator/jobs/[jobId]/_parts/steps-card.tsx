import { formatBytes } from "@/components/patterns/bytes-format";
import { Duration } from "@/components/patterns/duration";
import { Badge } from "@/components/ui/badge";
import { Card, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { JobDetail } from "@/lib/operator/schema";
import { operationLabel } from "./words";

const keptMs = 7 * 24 * 3_600_000;

/** The timeline: each stored result in the order in which it was stored, with its size. */
export function StepsCard({ job }: { job: JobDetail }) {
  const originMs = new Date(job.startedAt ?? job.createdAt).getTime();
  return (
    <Card>
      <CardHeader>
        <div className="grid gap-0.5">
          <CardTitle>Timeline</CardTitle>
          <CardDescription>
            Results in the order in which they were stored. Contents are not shown, sizes only.
          </CardDescription>
        </div>
      </CardHeader>
      {job.timeline.length === 0 ? (
        <p className="p-4 text-13 text-muted-foreground">{whyEmpty(job)}</p>
      ) : (
        <Table aria-label="Timeline">
          <TableHeader>
            <TableRow>
              <TableHead numeric>#</TableHead>
              <TableHead>Step</TableHead>
              <TableHead>Kind</TableHead>
              <TableHead>Result</TableHead>
              <TableHead numeric>Attempt</TableHead>
              <TableHead numeric>Size</TableHead>
              <TableHead numeric>Stored after</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {job.timeline.map((step, index) => (
              <TableRow key={step.id}>
                <TableCell numeric className="text-muted-foreground">
                  {index + 1}
                </TableCell>
                <TableCell className="min-w-36 font-medium">{step.name ?? step.id.slice(0, 12)}</TableCell>
                <TableCell className="whitespace-nowrap">{operationLabel(step.op)}</TableCell>
                <TableCell>
                  <Badge tone={step.failed ? "denied" : "allowed"}>{step.failed ? "Failed" : "Succeeded"}</Badge>
                </TableCell>
                <TableCell numeric>{step.attempt + 1}</TableCell>
                <TableCell numeric className="whitespace-nowrap">
                  {formatBytes(step.bytes)}
                </TableCell>
                <TableCell numeric>
                  <Duration durationMs={Math.max(0, new Date(step.savedAt).getTime() - originMs)} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}

function whyEmpty({ steps, endedAt }: JobDetail): string {
  if (steps === 0)
    return endedAt === null ? "No step has a result yet." : "It ended without storing the result of a step.";
  const isOld = endedAt !== null && Date.now() - new Date(endedAt).getTime() > keptMs;
  return isOld ? "Steps are kept for 7 days after the end of a job." : "The steps of this job are no longer stored.";
}
