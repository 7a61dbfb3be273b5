import { PageShell } from "@/components/patterns/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export default function PackLoading() {
  return (
    <PageShell title={<Skeleton className="h-7 w-40" />} description={<Skeleton className="h-5 w-80 max-w-full" />}>
      <div className="grid gap-8 lg:grid-cols-[14rem_minmax(0,48rem)]">
        <Skeleton className="h-64" />
        <div className="grid content-start gap-8">
          {["a", "b", "c"].map((key) => (
            <Skeleton key={key} className="h-40" />
          ))}
        </div>
      </div>
    </PageShell>
  );
}
