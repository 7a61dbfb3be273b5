import { Duration } from "@/components/patterns/duration";
import { RelativeTime } from "@/components/patterns/relative-time";
import { layOutTrace } from "@/components/patterns/trace-layout";
import { cn } from "@/components/ui/cn";
import { Card, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { JobDetail } from "@/lib/operator/schema";
import { dueLabel } from "./words";

type Attempt = JobDetail["attempts"][number];

/** Every call to the application, with how it was answered, as a waterfall. One call may execute many steps. */
export function AttemptsCard({ attempts }: { attempts: Attempt[] }) {
  const { bars } = layOutTrace(
    attempts.map((attempt, index) => ({
      id: String(index),
      index,
      kind: attempt.kind,
      title: attempt.stepName ?? attempt.kind,
      status: attempt.error ? "failed" : "completed",
      startedAt: attempt.startedAt,
      endedAt: attempt.endedAt,
    })),
    null,
  );
  return (
    <Card>
      <CardHeader>
        <div className="grid gap-0.5">
          <CardTitle>Attempts</CardTitle>
          <CardDescription>Calls to the application. One call may execute several steps.</CardDescription>
        </div>
      </CardHeader>
      {attempts.length === 0 ? (
        <p className="p-4 text-13 text-muted-foreground">
          No call has been answered yet, or they are no longer stored.
        </p>
      ) : (
        <Table aria-label="Attempts">
          <TableHeader>
            <TableRow>
              <TableHead>Call</TableHead>
              <TableHead numeric>Attempt</TableHead>
              <TableHead>Started</TableHead>
              <TableHead className="hidden w-1/4 md:table-cell">
                <span className="sr-only">Place in time</span>
              </TableHead>
              <TableHead numeric>Duration</TableHead>
              <TableHead numeric>HTTP</TableHead>
              <TableHead>Answer</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {attempts.map((attempt, index) => (
              <TableRow key={index}>
                <TableCell className="whitespace-nowrap">{attempt.stepName ?? dueLabel(attempt.kind)}</TableCell>
                <TableCell numeric>{attempt.attempt + 1}</TableCell>
                <TableCell>
                  <RelativeTime value={attempt.startedAt} />
                </TableCell>
                <TableCell className="hidden md:table-cell">
                  <Bar bar={bars[index]} hasFailed={attempt.error !== null} />
                </TableCell>
                <TableCell numeric>
                  <Duration durationMs={attempt.durationMs} />
                </TableCell>
                <TableCell numeric>{attempt.httpStatus ?? "–"}</TableCell>
                <TableCell className={cn("min-w-40", attempt.error && "text-denied")}>{answerText(attempt)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}

function answerText({ error, httpStatus }: Attempt): string {
  if (error) return `${error.name}: ${error.message.slice(0, 300) || "no message"}`;
  return httpStatus === 200 ? "Ended the function" : "Went on";
}

function Bar({
  bar,
  hasFailed,
}: {
  bar: ReturnType<typeof layOutTrace>["bars"][number] | undefined;
  hasFailed: boolean;
}) {
  if (!bar || bar.offset === null) return null;
  return (
    <span aria-hidden className="relative block h-2.5">
      <span
        className={cn("absolute inset-y-0 min-w-[3px] rounded-xs", hasFailed ? "bg-denied" : "bg-muted-foreground/55")}
        style={{ left: `min(${bar.offset.toFixed(3)}%, calc(100% - 3px))`, width: `${bar.width.toFixed(3)}%` }}
      />
    </span>
  );
}
