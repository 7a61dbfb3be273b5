"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { cn } from "@/components/ui/cn";
import { formatFigure, seriesColor, type ChartUnit } from "./chart-format";

export type ChartSeries = { key: string; label: string };

export type ChartPoint = {
  /** On the axis: "21 Nov". */
  label: string;
  /** By series key; a missing one counts as 0. */
  values: Record<string, number>;
  /** What stands behind the bar; a click goes there. */
  href?: string;
};

export type UsageChartProps = {
  /** Names the chart: "Cost by day and agent". */
  title: string;
  series: ChartSeries[];
  points: ChartPoint[];
  unit: ChartUnit;
  /** Height in pixels of the drawing. */
  height?: number;
  className?: string;
};

// recharts is large and draws nothing on the server: it comes after the page, into a box of the same height.
const UsageChartBars = dynamic(() => import("./usage-chart-bars"), {
  ssr: false,
  loading: () => <Skeleton className="size-full" />,
});

/** Stacked bars with exact figures on hover, a legend, and the same figures as a table for everyone who wants them. */
export function UsageChart({ height = 240, className, ...props }: UsageChartProps) {
  const { title, series, points, unit } = props;
  if (points.length === 0) {
    return (
      <p
        className={cn(
          "grid place-items-center rounded-lg border border-dashed text-13 text-muted-foreground",
          className,
        )}
        style={{ height }}
      >
        Nothing was used in this period.
      </p>
    );
  }
  return (
    <figure aria-label={title} className={cn("grid min-w-0 gap-3", className)}>
      {series.length > 1 ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted-foreground">
          {series.map(({ key, label }, at) => (
            <li key={key} className="flex items-center gap-1.5">
              <span aria-hidden className="size-2.5 rounded-xs" style={{ background: seriesColor(at) }} />
              {label}
            </li>
          ))}
        </ul>
      ) : null}
      <div aria-hidden style={{ height }}>
        <UsageChartBars {...props} />
      </div>
      <details className="text-13">
        <summary className="w-fit text-muted-foreground hover:text-foreground">Show as table</summary>
        <div className="mt-2 rounded-lg border">
          <Table aria-label={title}>
            <TableHeader>
              <TableRow>
                <TableHead>Period</TableHead>
                {series.map(({ key, label }) => (
                  <TableHead key={key} numeric>
                    {label}
                  </TableHead>
                ))}
              </TableRow>
            </TableHeader>
            <TableBody>
              {points.map((point, at) => (
                <TableRow key={`${at}-${point.label}`}>
                  <TableCell>{point.href ? <a href={point.href}>{point.label}</a> : point.label}</TableCell>
                  {series.map(({ key }) => (
                    <TableCell key={key} numeric>
                      {formatFigure(point.values[key] ?? 0, unit)}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      </details>
    </figure>
  );
}
