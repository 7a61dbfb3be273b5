import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { contracts } from "@/app/api/contracts";
import { errorSpecs } from "@/lib/core/errors";
import { buildOpenApi } from "@/lib/http/build-openapi";

const root = fileURLToPath(new URL("../..", import.meta.url));

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`);
}

const routeOf = (contractPath: string): string => `app/api${contractPath.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;

describe("the API", () => {
  it("has a route for every contract, with its method", () => {
    for (const contract of contracts) {
      const file = routeOf(contract.path);
      expect(existsSync(path.join(root, file)), `${contract.operationId}: ${file}`).toBe(true);
      const text = readFileSync(path.join(root, file), "utf8");
      expect(text, file).toMatch(
        new RegExp(`export const ${contract.method.toUpperCase()} = apiRoute\\(\\s*${contract.operationId}Contract\\b`),
      );
    }
  });

  it("has a contract for every route", () => {
    const known = new Set([...contracts.map((contract) => routeOf(contract.path)), "app/api/v1/openapi.json/route.ts"]);
    expect(filesBelow("app/api/v1", "route.ts").filter((file) => !known.has(file))).toEqual([]);
  });

  it("names each operation once and describes all of them", () => {
    const ids = contracts.map((contract) => contract.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const document = buildOpenApi(contracts, "https://mandate.test/api", "0.0.0");
    const described = Object.values(document.paths ?? {}).flatMap((item) => Object.values(item ?? {}));
    expect(described.length).toBe(contracts.length);
  });

  it("uses only known error codes", () => {
    const codes = contracts.flatMap((contract) => contract.errors ?? []);
    expect(codes.filter((code) => !Object.hasOwn(errorSpecs, code))).toEqual([]);
  });
});

describe("durable functions", () => {
  it("are all in the list that the engine is given", () => {
    const list = readFileSync(path.join(root, "inngest/index.ts"), "utf8");
    for (const file of filesBelow("inngest/functions", ".ts")) {
      if (file.endsWith(".test.ts")) continue;
      expect(list, file).toContain(`from "./${file.replace("inngest/", "").replace(/\.ts$/, "")}"`);
      for (const [, name] of readFileSync(path.join(root, file), "utf8").matchAll(
        /export const (\w+) = inngest\.createFunction/g,
      )) {
        expect(list.split("export const functions")[1], `${name} of ${file}`).toContain(name);
      }
    }
  });
});

describe("use cases", () => {
  /** A use case that takes a context asks for a permission first, or hands the context to one that does. */
  it("ask for a permission in each file that acts in a workspace", () => {
    const exempt =
      /\/(internal|parsing|chunking|search|storage|cedar|facts|detectors|masking|packs|builtin|samples)\/|\.test\.ts$|\.int\.test\.ts$/;
    const offenders = filesBelow("lib", ".ts")
      .filter((file) => !exempt.test(file) && !/^lib\/(core|access|http|testing|audit)\//.test(file))
      .filter((file) => {
        const text = readFileSync(path.join(root, file), "utf8");
        return /export (async )?function \w+\(ctx: WorkspaceContext/.test(text) && !/ctx\.(require|can)\(/.test(text);
      });
    expect(offenders).toEqual(["lib/entitlements/get-entitlements.ts"]);
  });
});
