import { RelativeTime } from "@/components/patterns/relative-time";
import { Card, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { JobDetail } from "@/lib/operator/schema";
import { dueLabel, waitLabel } from "./words";

/** What moves the job on next: waits, and calls and timers that are due. */
export function WaitsCard({ waits, jobs }: Pick<JobDetail, "waits" | "jobs">) {
  return (
    <Card>
      <CardHeader>
        <div className="grid gap-0.5">
          <CardTitle>What comes next</CardTitle>
          <CardDescription>What the job waits for, and what is due for it.</CardDescription>
        </div>
      </CardHeader>
      {waits.length + jobs.length === 0 ? (
        <p className="p-4 text-13 text-muted-foreground">
          Nothing at this moment: a call has just ended or is about to start.
        </p>
      ) : (
        <Table aria-label="What comes next">
          <TableHeader>
            <TableRow>
              <TableHead>What</TableHead>
              <TableHead>Step</TableHead>
              <TableHead>For</TableHead>
              <TableHead>When</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {jobs.map((job) => (
              <TableRow key={`${job.kind} ${job.stepName ?? ""} ${job.dueAt}`}>
                <TableCell>{dueLabel(job.kind)}</TableCell>
                <TableCell>{job.stepName ?? "–"}</TableCell>
                <TableCell className="min-w-48">
                  {job.state === "leased"
                    ? "being executed"
                    : job.lastError
                      ? `again after: ${job.lastError.message.slice(0, 200)}`
                      : "–"}
                </TableCell>
                <TableCell>
                  <RelativeTime value={job.dueAt} />
                </TableCell>
              </TableRow>
            ))}
            {waits.map((wait, index) => (
              <TableRow key={index}>
                <TableCell>{waitLabel(wait.kind)}</TableCell>
                <TableCell>{wait.stepName ?? "–"}</TableCell>
                <TableCell className="min-w-48">
                  <code className="font-mono text-xs break-all">{wait.eventName ?? wait.signal ?? "–"}</code>
                  {wait.expression ? (
                    <code className="block font-mono text-xs break-all text-muted-foreground">
                      if {wait.expression}
                    </code>
                  ) : null}
                </TableCell>
                <TableCell>
                  {wait.expiresAt ? (
                    <>
                      gives up <RelativeTime value={wait.expiresAt} />
                    </>
                  ) : (
                    "as long as the job lasts"
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}
