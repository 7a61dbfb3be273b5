import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, json, test } from "../fixtures/product";
import { signInDemo } from "../fixtures/sign-in";

type Theme = "light" | "dark";

/** The themes differ in their colours only, so everything else is looked at once. */
async function expectNoSeriousIssue(page: Page, path: string, theme: Theme): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (theme === "light" ? axe : axe.withRules(["color-contrast"])).analyze();
  const serious = violations.filter((violation) => violation.impact === "serious" || violation.impact === "critical");
  const told = serious.map(
    (violation) =>
      `${violation.id}: ${violation.nodes
        .map((node) => node.target.join(" "))
        .slice(0, 3)
        .join(" | ")}`,
  );
  expect(told, path).toEqual([]);
}

const publicPages = [
  "/",
  "/sign-in",
  "/sign-up",
  "/forgot-password",
  "/docs",
  "/docs/api",
  "/docs/policies",
  "/docs/policies/gdpr",
  "/docs/policies/gdpr/gdpr-minimise-llm-input",
  "/no-such-page",
];
const productPages = [
  "",
  "/agents",
  "/agents/new",
  "/agents/document-assistant",
  "/runs",
  "/approvals",
  "/knowledge",
  "/threads",
  "/policies",
  "/policies/custom",
  "/policies/custom/new",
  "/policies/base",
  "/policies/approvers",
  "/policies/exceptions",
  "/policies/facts",
  "/policies/decisions",
  "/audit",
  "/audit/checkpoints",
  "/audit/keys",
  "/compliance",
  "/compliance/gdpr",
  "/usage",
  "/api-keys",
  "/settings",
  "/settings/members",
  "/settings/detection",
  "/settings/webhooks",
];
const operatorPages = ["/operator", "/operator/functions", "/operator/jobs", "/operator/events"];

// Many pages, one after the other: each worker takes what is next.
test.describe.configure({ mode: "parallel" });

for (const theme of ["light", "dark"] satisfies Theme[]) {
  test(`public pages have no serious accessibility issue (${theme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const path of publicPages) {
      await page.goto(path);
      await expectNoSeriousIssue(page, path, theme);
    }
  });

  test(`product pages have no serious accessibility issue (${theme})`, async ({ page, demo, api }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme: theme });
    await signInDemo(page, demo);
    const runs = await json<{ items: { id: string }[] }>(await api.get("/api/v1/runs?limit=1"));
    const run =
      runs.items[0] ??
      (await json<{ id: string }>(
        await api.post("/api/v1/agents/document-assistant/runs?wait=30", { data: { input: "What is 2 + 2?" } }),
        202,
      ));
    const inWorkspace = [...productPages, `/runs/${run.id}`].map((path) => `/${demo.workspace}${path}`);
    for (const path of [...inWorkspace, ...operatorPages]) {
      await page.goto(path);
      await expect(page.getByRole("main")).toBeVisible();
      await expectNoSeriousIssue(page, path, theme);
    }
  });
}

test("no page of the product scrolls sideways on a phone", async ({ page, demo }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await signInDemo(page, demo);
  for (const path of [...productPages.map((path) => `/${demo.workspace}${path}`), ...operatorPages, ...publicPages]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
