import { expect, test } from "@playwright/test";
import { signUp } from "../fixtures/tenant";

const travelPolicy = `# Travel policy

Employees book trains in second class. A hotel may cost up to 137 euros a night. Trips above 900 euros need the
approval of the head of finance.
`;

/** The main job as a new customer does it, in the browser alone. */
test("sign up, give a document, create an agent, run it, approve, and read result and cost", async ({ page }) => {
  test.setTimeout(180_000);
  const { slug } = await signUp(page, "Blue Harbour");
  await expect(page.getByRole("heading", { name: "What should be done?" })).toBeVisible();

  await test.step("a document is read and ready", async () => {
    await page.getByRole("link", { name: "Knowledge" }).click();
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: "travel.md", mimeType: "text/markdown", buffer: Buffer.from(travelPolicy) });
    const row = page.getByRole("row", { name: /travel\.md/ });
    await expect(row.getByText("Ready")).toBeVisible({ timeout: 40_000 });
  });

  await test.step("an agent is created from a template", async () => {
    await page.getByRole("link", { name: "Agents" }).click();
    await page.getByRole("link", { name: "New agent" }).first().click();
    await page.getByRole("radio", { name: /Inbox assistant/ }).click();
    await page.getByLabel("Name", { exact: true }).fill("Travel desk");
    await page.getByRole("button", { name: "Create agent" }).click();
    await expect(page.getByRole("heading", { name: "Travel desk" })).toBeVisible();
  });

  await test.step("a run waits for the approval of the mail it wants to send", async () => {
    await page.getByRole("link", { name: "Home" }).click();
    // The agent's own page has a field for a task too.
    await expect(page.getByRole("heading", { name: "What should be done?" })).toBeVisible();
    await page.getByLabel("Task").fill("What may a hotel cost? E-mail the answer to sam@example.com");
    await page.getByRole("button", { name: "Start run" }).click();
    await page.waitForURL(/\/runs\/run_/);
    await expect(page.getByText("What will be done")).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText("sam@example.com").first()).toBeVisible();
  });

  await test.step("after approval it ends, with answer, source and cost", async () => {
    await page.getByRole("button", { name: /Approve and continue/ }).click();
    await expect(page.getByText("Completed").first()).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText(/137 euros/).first()).toBeVisible();
    await expect(page.getByRole("link", { name: /travel\.md/ }).first()).toBeVisible();
    await expect(page.getByText("Free").or(page.getByText("$0.00")).first()).toBeVisible();
  });

  await test.step("mail, audit log and usage tell the same", async () => {
    await page.goto("/local/mail");
    await expect(page.getByText(/sam@example\.com/).first()).toBeVisible();
    await page.goto(`/${slug}/audit`);
    await expect(page.getByText(/Approved/).first()).toBeVisible();
    await page.goto(`/${slug}/usage`);
    await expect(page.getByText("Travel desk").filter({ visible: true }).first()).toBeVisible();
  });
});

test("a second company sees nothing of the first", async ({ page, browser }) => {
  const first = await signUp(page, "First Company");
  await page.getByLabel("Task").fill("What is 41 + 1?");
  await page.getByRole("button", { name: "Start run" }).click();
  await page.waitForURL(/\/runs\/run_/);
  const run = new URL(page.url()).pathname;

  const context = await browser.newContext();
  const other = await context.newPage();
  const second = await signUp(other, "Second Company");
  for (const path of [run, `/${first.slug}`, `/${first.slug}/agents`, run.replace(first.slug, second.slug)]) {
    await other.goto(path);
    await expect(
      other.getByText(/There is no such page|This page does not exist|Not found/i).first(),
      path,
    ).toBeVisible();
    await expect(other.getByText("41 + 1"), path).toHaveCount(0);
  }
  for (const path of ["runs", "approvals", "audit", "usage"]) {
    await other.goto(`/${second.slug}/${path}`);
    await expect(other.getByRole("main"), path).toBeVisible();
    await expect(other.getByText(/41 \+ 1|First Company/), path).toHaveCount(0);
  }
  await context.close();
});
