import { Skeleton } from "@/components/ui/skeleton";

/** Stands in for a page whose layout is not known yet. */
export function PageSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="flex w-full flex-col gap-5 px-4 py-5 sm:px-6">
      <div className="flex flex-col gap-2">
        <Skeleton className="h-7 w-60" />
        <Skeleton className="h-5 w-96 max-w-full" />
      </div>
      <Skeleton className="h-40 w-full" />
      <Skeleton className="h-64 w-full" />
    </div>
  );
}
