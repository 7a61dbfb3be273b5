import { describe, expect, it } from "vitest";
import { isOperator } from "./require-operator";

const settings = (operators: string, local = "") => ({ MANDATE_OPERATORS: operators, MANDATE_LOCAL: local });
const person = (email: string, isEmailVerified = true) => ({ email, isEmailVerified });

describe("operators", () => {
  it.each([
    ["ops@acme.test", "ops@acme.test"],
    ["Ops@Acme.test", "OPS@acme.TEST"],
    ["ops@acme.test", " a@acme.test , ops@acme.test ,"],
  ])("are those whose address is listed: %s in %j", (email, operators) => {
    expect(isOperator(person(email), settings(operators))).toBe(true);
  });

  it.each([
    ["eve@acme.test", "ops@acme.test"],
    ["ops@acme.test", ""],
    ["ops@acme.test.evil", "ops@acme.test"],
    ["s@acme.test", "ops@acme.test"],
    ["", " , ,"],
  ])("are nobody else: %j with %j", (email, operators) => {
    expect(isOperator(person(email), settings(operators))).toBe(false);
  });

  it("have proven their address", () => {
    expect(isOperator(person("ops@acme.test", false), settings("ops@acme.test"))).toBe(false);
    expect(isOperator(person("demo@mandate.local", false), settings("", "postgres"))).toBe(false);
  });

  it("include the demo user only on one machine and only while nobody is named", () => {
    const demo = person("demo@mandate.local");
    expect(isOperator(demo, settings("", "postgres,mail,engine"))).toBe(true);
    expect(isOperator(demo, settings(" , ", "postgres"))).toBe(true);
    expect(isOperator(demo, settings(""))).toBe(false);
    expect(isOperator(demo, settings("", " "))).toBe(false);
    expect(isOperator(demo, settings("ops@acme.test", "postgres"))).toBe(false);
    expect(isOperator(person("other@mandate.local"), settings("", "postgres"))).toBe(false);
  });
});
