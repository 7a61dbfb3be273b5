import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requestOrigin } from "@/app/(marketing)/_landing/request-origin";
import { loadReference } from "../../_reference/load-reference";
import { OperationSection } from "../../_reference/operation-section";
import type { OperationGroup } from "../../_reference/openapi-types";

type GroupPageProps = { params: Promise<{ group: string }> };

async function findGroup(params: GroupPageProps["params"]): Promise<OperationGroup | null> {
  const { group } = await params;
  return loadReference().find(({ slug }) => slug === group) ?? null;
}

export async function generateMetadata({ params }: GroupPageProps): Promise<Metadata> {
  const group = await findGroup(params);
  return group ? { title: `${group.name} API`, alternates: { canonical: `/docs/api/${group.slug}` } } : {};
}

/** The operations of one group, each with its own anchor. */
export default async function GroupPage({ params }: GroupPageProps) {
  const group = await findGroup(params);
  if (!group) notFound();
  const apiUrl = `${await requestOrigin()}/api`;
  return (
    <div className="grid gap-8">
      <header className="grid gap-1">
        <h1 className="text-2xl leading-8 font-semibold tracking-tight">{group.name}</h1>
        <p className="text-muted-foreground">
          {group.operations.length} {group.operations.length === 1 ? "operation" : "operations"}
        </p>
      </header>
      {group.operations.map((operation) => (
        <OperationSection key={operation.id} operation={operation} apiUrl={apiUrl} />
      ))}
    </div>
  );
}
