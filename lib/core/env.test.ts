import { describe, expect, it } from "vitest";
import { configurationTable, tableInReadme } from "../../scripts/configuration-table.mjs";
import { listEnvVariables, parseEnv } from "./env";

describe("the environment", () => {
  it("has defaults for everything that can have one", () => {
    expect(parseEnv({})).toMatchObject({
      MANDATE_URL: "http://localhost:3000",
      LOG_LEVEL: "info",
      MANDATE_DB_POOL: 10,
    });
  });

  it("treats an empty value as absent", () => {
    expect(parseEnv({ SMTP_URL: "  ", DATABASE_URL: "" })).toMatchObject({ SMTP_URL: undefined });
  });

  it("names every wrong variable at once and repeats no value", () => {
    const parse = () => parseEnv({ DATABASE_URL: "mysql://root:hunter2@db", LOG_LEVEL: "loud" });
    expect(parse).toThrow(/DATABASE_URL.*LOG_LEVEL/s);
    expect(parse).not.toThrow(/hunter2/);
  });

  it("is described in the README as it is", () => {
    expect(tableInReadme()).toBe(configurationTable(listEnvVariables()));
  });
});
