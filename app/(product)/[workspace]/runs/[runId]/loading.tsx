import { Skeleton } from "@/components/ui/skeleton";

export default function RunLoading() {
  return (
    <div role="status" aria-label="Loading the run" className="flex w-full flex-col gap-5 px-4 py-5 sm:px-6">
      <Skeleton className="h-7 w-96 max-w-full" />
      <Skeleton className="h-16 w-full" />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(30.5rem,5fr)_minmax(0,6fr)]">
        <Skeleton className="h-72" />
        <Skeleton className="h-96" />
      </div>
    </div>
  );
}
