import type { MetadataRoute } from "next";
import { guides } from "@/app/(docs)/docs/_parts/guides";
import { loadReference } from "@/app/(docs)/docs/_reference/load-reference";
import { requestOrigin } from "@/app/(marketing)/_landing/request-origin";
import { findCataloguePack, listCatalogue } from "@/lib/governance/catalogue";

/** Every page that search engines may list. The product itself is behind sign-in. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await requestOrigin();
  const packs = listCatalogue().flatMap(({ name }) => [
    `/docs/policies/${name}`,
    ...(findCataloguePack(name)?.policies ?? []).map((policy) => `/docs/policies/${name}/${policy.id}`),
  ]);
  const paths = [
    "/",
    "/docs",
    ...guides.map(({ slug }) => `/docs/${slug}`),
    "/docs/api",
    ...loadReference().map(({ slug }) => `/docs/api/${slug}`),
    "/docs/policies",
    ...packs,
  ];
  return paths.map((path) => ({ url: `${origin}${path}` }));
}
