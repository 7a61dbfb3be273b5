/**
 * The caller's address as the nearest proxy tells it, for throttles and the audit log. Null when nobody does
 * (a direct local connection).
 */
export function clientIp(headers: Headers): string | null {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  const ip = forwarded || headers.get("x-real-ip");
  return ip && ip.length <= 45 ? ip : null;
}
