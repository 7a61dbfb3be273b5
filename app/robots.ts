import type { MetadataRoute } from "next";
import { requestOrigin } from "@/app/(marketing)/_landing/request-origin";

/** Public pages may be listed; the API is no page. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: "*", allow: "/", disallow: "/api/" },
    sitemap: `${await requestOrigin()}/sitemap.xml`,
  };
}
