import { expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./content-security-policy";

it("lets only this request's scripts run and nobody frame us", () => {
  const policy = contentSecurityPolicy("abc", { isDevelopment: false, isHttps: true });
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toContain("unsafe-eval");
  expect(policy).toContain("frame-ancestors 'none'");
});

it("promises https only where the address is https", () => {
  expect(securityHeaders({ isHttps: false })).not.toHaveProperty("strict-transport-security");
  expect(securityHeaders({ isHttps: true })).toHaveProperty("strict-transport-security");
});
