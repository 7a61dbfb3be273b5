import { PageSkeleton } from "@/components/patterns/page-skeleton";

/** Stands in for any page of the console while the engine is asked. */
export default function OperatorLoading() {
  return <PageSkeleton />;
}
