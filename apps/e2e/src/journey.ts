import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export interface Login {
  role: string;
  email: string;
  password: string;
}

/** What the application said when it was ready. */
export interface Entrance {
  url: string;
  signIn: string | null;
  apiKey: string | null;
  logins: Login[];
}

interface Journey {
  app: Entrance;
  /** Console errors a journey provokes on purpose: `test.use({ expectedErrors: [/409/] })`. */
  expectedErrors: RegExp[];
  silentConsole: undefined;
}

/** A journey fails when the browser's console shows an error, whatever else it has proven. */
export const test = base.extend<Journey>({
  app: async ({}, use) => use(JSON.parse(process.env['CLIENTELE_READY'] ?? '{}') as Entrance),
  baseURL: async ({ app }, use) => use(app.url),
  expectedErrors: [[], { option: true }],
  silentConsole: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
      });
      await use(undefined);
      expect(errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** A snackbar is announced a moment after it appears, and what fades in has half of its contrast until then. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('mat-snack-bar-container [aria-hidden=true] *'));
  await page.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(finite.map(({ finished }) => finished));
  });
}

/** What axe finds on the page as it stands, as one readable line each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

export { expect };
