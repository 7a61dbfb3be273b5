import { Skeleton } from "@/components/ui/skeleton";

export default function ThreadsLoading() {
  return (
    <div role="status" aria-label="Loading" className="flex min-h-[calc(100dvh-3rem)]">
      <div className="hidden w-64 shrink-0 gap-3 border-r bg-surface p-2 lg:grid lg:content-start">
        {Array.from({ length: 8 }, (_, at) => (
          <Skeleton key={at} className="h-11" />
        ))}
      </div>
      <div className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 pt-20 sm:px-6">
        <Skeleton className="ml-auto h-10 w-72 max-w-full" />
        <Skeleton className="h-32 w-full" />
      </div>
    </div>
  );
}
