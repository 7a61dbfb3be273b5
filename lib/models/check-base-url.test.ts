import { describe, expect, it } from "vitest";
import { checkBaseUrl } from "./check-base-url";

const answering = (...addresses: string[]) => ({ resolveHost: () => Promise.resolve(addresses), allowLoopback: false });

describe("checkBaseUrl", () => {
  it("answers the public addresses that may be connected to", async () => {
    const found = await checkBaseUrl("https://models.example.com/v1", answering("93.184.216.34", "2606:2800:220:1::1"));
    expect(found).toEqual([
      { address: "93.184.216.34", family: 4 },
      { address: "2606:2800:220:1::1", family: 6 },
    ]);
  });

  /** A person who connects a provider must not reach what only this server can reach. */
  it.each([
    ["loopback", "127.0.0.1"],
    ["private", "10.1.2.3"],
    ["carrier-grade NAT", "100.64.0.1"],
    ["link-local, cloud metadata", "169.254.169.254"],
    ["Azure's metadata", "168.63.129.16"],
    ["unspecified", "0.0.0.0"],
    ["IPv6 loopback", "::1"],
    ["IPv6 unique local", "fd00:ec2::254"],
    ["IPv4 in IPv6", "::ffff:10.0.0.1"],
    ["IPv4 behind NAT64", "64:ff9b::a00:1"],
    ["6to4", "2002:a00:1::1"],
    ["nonsense", "not an address"],
  ])("refuses a name that leads to %s", async (_what, address) => {
    await expect(checkBaseUrl("https://models.example.com", answering("93.184.216.34", address))).rejects.toMatchObject(
      {
        code: "invalid_input",
        details: { fields: { baseUrl: ["leads to an address that is not public"] } },
      },
    );
  });

  it.each([
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[::1]:11434/v1",
    "http://[::ffff:127.0.0.1]/",
  ])("sees through the spelling %s", async (url) => {
    await expect(checkBaseUrl(url, { allowLoopback: false })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await checkBaseUrl(url, { allowLoopback: true })).toHaveLength(1);
  });

  it("opens only this machine to an installation on loopback, not its network", async () => {
    const local = { ...answering("192.168.1.20"), allowLoopback: true };
    await expect(checkBaseUrl("http://gpu.lan:8000/v1", local)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it.each(["ftp://example.com", "file:///etc/passwd", "no url", "https://"])("refuses %s", async (url) => {
    await expect(checkBaseUrl(url, answering("93.184.216.34"))).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("says so when the name cannot be found", async () => {
    const failing = { resolveHost: () => Promise.reject(new Error("ENOTFOUND")), allowLoopback: false };
    for (const options of [failing, answering()]) {
      await expect(checkBaseUrl("https://nowhere.example", options)).rejects.toMatchObject({
        details: { fields: { baseUrl: ["names a host that cannot be found"] } },
      });
    }
  });
});
