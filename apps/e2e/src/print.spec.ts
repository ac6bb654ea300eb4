import type { Locator } from '@playwright/test';
import { expect, test } from './journey';
import { rowOf, signIn, someCustomer } from './people';

test('the list and the page of a customer are printed in light, without what one works with', async ({
  page,
  app,
}) => {
  const lastName = await someCustomer(page, app, 'Drukowana');
  await signIn(page, app);
  const around = [page.getByRole('navigation').first(), page.getByRole('banner')];
  const printedWithout = async (tools: Locator[]): Promise<void> => {
    for (const tool of tools) await expect(tool).toBeVisible();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const tool of tools) await expect(tool).toBeHidden();
    const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(scheme).toBe('light');
  };

  await page.goto(`/customers?q=${encodeURIComponent(lastName)}`);
  const row = rowOf(page, lastName);
  await printedWithout([
    ...around,
    page.getByRole('link', { name: 'Add customer' }),
    row.getByRole('checkbox'),
  ]);
  await expect(row).toBeVisible();

  await page.emulateMedia({ media: 'screen' });
  await row.getByRole('link').first().click();
  await printedWithout([
    ...around,
    page.locator('cl-section-nav'),
    page.getByRole('button', { name: 'Operations' }),
  ]);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(lastName);
});
