import { requireWorkspace } from "@/lib/access/require-workspace";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { problemResponse, toAppError } from "@/lib/http/problem";
import { csvRow } from "@/lib/metering/csv-row";
import { dayOf } from "@/lib/metering/period";
import { listRuns } from "@/lib/runs/list-runs";
import { runDurationMs } from "../_parts/run-duration";
import { runsPageQuery, toRunListQuery } from "../runs-page-query";

const pageSize = 100;
const mostRows = 10_000;

const head = ["id", "task", "status", "stop_reason", "agent", "agent_version", "trigger", "created_at", "started_at"];
const headEnd = ["finished_at", "duration_ms", "cost_micro_usd", "cost_is_lower_bound"];

type ExportContext = { params: Promise<{ workspace: string }> };

/** The list with its filters as CSV, newest first, at most 10,000 rows; read page by page while it is sent. */
export async function GET(request: Request, { params }: ExportContext): Promise<Response> {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("runs:read")) {
    return problemResponse(
      toAppError(new AppError("forbidden", "This needs the permission runs:read.")),
      newId("request"),
    );
  }
  const filters = runsPageQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  let cursor = filters.cursor;
  let sent = 0;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(csvRow([...head, ...headEnd])));
    },
    async pull(controller) {
      const page = await listRuns(ctx, toRunListQuery({ ...filters, cursor }, pageSize));
      const rows = page.items.map((run) =>
        csvRow([
          ...[run.id, run.title, run.status, run.stopReason, run.agentName, run.agentVersion, run.trigger],
          ...[run.createdAt, run.startedAt, run.finishedAt, runDurationMs(run)],
          ...[run.costMicroUsd, run.hasUnknownCost ? "yes" : "no"],
        ]),
      );
      if (rows.length > 0) controller.enqueue(encoder.encode(rows.join("")));
      sent += rows.length;
      cursor = page.nextCursor ?? undefined;
      if (cursor === undefined || sent >= mostRows) controller.close();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="runs-${ctx.workspaceSlug}-${dayOf(now())}.csv"`,
      "cache-control": "no-store",
    },
  });
}
