import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password-rules";

const email = "ann.example@example.test";

describe("passwordProblem", () => {
  it.each([
    "a sound passphrase",
    "Tr0ub4dor&3x",
    "пароль-достаточно",
    "1".repeat(3) + "2345abcdef",
    "x".repeat(125) + "yzw",
  ])("takes %j", (password) => {
    expect(passwordProblem(password, email)).toBeNull();
  });

  it.each([
    ["short one", "at least 10"],
    ["x".repeat(128) + "y", "at most 128"],
    ["Ann.Example@example.test", "your e-mail address"],
    ["ANN.EXAMPLE", "your e-mail address"],
    ["PassWord123", "tried first"],
    ["ｐassword123", "tried first"],
    ["aaaaaaaaaaaa", "four different"],
    ["abababababab", "four different"],
  ])("refuses %j", (password, reason) => {
    expect(passwordProblem(password, email)).toContain(reason);
  });
});
