"use client";

import { useRouter } from "next/navigation";
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from "recharts";
import { formatFigure, formatTick, seriesColor, type ChartUnit } from "./chart-format";
import type { ChartPoint, ChartSeries, UsageChartProps } from "./usage-chart";

const tickStyle = { fill: "var(--muted-foreground)", fontSize: 11 };

/** The drawing of UsageChart; loaded by it when needed. */
export default function UsageChartBars({ series, points, unit }: UsageChartProps) {
  const router = useRouter();
  const clickable = points.some((point) => point.href);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={points}
        accessibilityLayer={false}
        margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
        className={clickable ? "[&_.recharts-surface]:cursor-pointer" : undefined}
        onClick={({ activeTooltipIndex }) => {
          const href = points[Number(activeTooltipIndex)]?.href;
          if (href) router.push(href);
        }}
      >
        <CartesianGrid vertical={false} stroke="var(--border)" />
        <XAxis
          dataKey="label"
          tickLine={false}
          axisLine={{ stroke: "var(--border)" }}
          tick={tickStyle}
          minTickGap={24}
        />
        <YAxis
          width={52}
          tickLine={false}
          axisLine={false}
          tick={tickStyle}
          tickFormatter={(value: number) => formatTick(value, unit)}
        />
        <Tooltip
          cursor={{ fill: "var(--accent)" }}
          isAnimationActive={false}
          content={(props) => <ChartTooltip {...props} points={points} series={series} unit={unit} />}
        />
        {series.map(({ key, label }, at) => (
          <Bar
            key={key}
            dataKey={(point: ChartPoint) => point.values[key] ?? 0}
            name={label}
            stackId="all"
            fill={seriesColor(at)}
            maxBarSize={36}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

type ChartTooltipProps = Pick<TooltipContentProps, "active" | "activeIndex"> & {
  points: ChartPoint[];
  series: ChartSeries[];
  unit: ChartUnit;
};

function ChartTooltip({ active, activeIndex, points, series, unit }: ChartTooltipProps) {
  const point = points[Number(activeIndex)];
  if (!active || !point) return null;
  const total = series.reduce((sum, { key }) => sum + (point.values[key] ?? 0), 0);
  return (
    <div className="grid gap-1 rounded-lg border bg-popover px-3 py-2 text-xs shadow-popover">
      <p className="font-medium">{point.label}</p>
      {series.map(({ key, label }, at) => (
        <p key={key} className="flex items-center gap-2">
          <span className="size-2 rounded-xs" style={{ background: seriesColor(at) }} />
          <span className="text-muted-foreground">{label}</span>
          <span className="ml-auto pl-4 tabular-nums">{formatFigure(point.values[key] ?? 0, unit)}</span>
        </p>
      ))}
      {series.length > 1 ? (
        <p className="flex border-t pt-1 font-medium">
          Total <span className="ml-auto pl-4 tabular-nums">{formatFigure(total, unit)}</span>
        </p>
      ) : null}
    </div>
  );
}
