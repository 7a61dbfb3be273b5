import { PageSkeleton } from "@/components/patterns/page-skeleton";

/** Stands in for any page below that has no skeleton of its own. */
export default function ProductLoading() {
  return <PageSkeleton />;
}
