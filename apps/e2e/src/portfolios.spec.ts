import { accessibilityProblems, expect, test } from './journey';
import { rowOf, signIn, toast } from './people';

test('an owner hands companies over and names a substitute, who sees it at once', async ({
  page,
  browser,
  app,
}) => {
  await signIn(page, app, 'owner');
  await page.goto('/portfolios');
  await expect(page.getByText('Ingrid takes over the north')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('link', { name: 'Ingrid Solberg' }).click();
  const first = page
    .locator('tbody tr')
    .filter({ has: page.getByRole('checkbox') })
    .first();
  const company = await first.getByRole('link').innerText();
  await first.getByRole('checkbox').check();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Hand over 1 company' }).click();
  await page.getByRole('combobox', { name: 'To' }).click();
  await page.getByRole('option', { name: 'Tomáš Dvořák' }).click();
  await page.getByLabel('Reason').fill('Moves to Brno');
  await expect(page.getByText(/^1 company with/)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
  await expect(toast(page)).toContainText('Ready: Hand-over of companies', { timeout: 30_000 });
  await page.goto('/portfolios');
  await expect(page.getByText('1 company · Moves to Brno')).toBeVisible();

  const context = await browser.newContext({ baseURL: app.url });
  const desk = await context.newPage();
  await signIn(desk, app, 'account_manager');
  await desk.goto(`/customers?company[contains]=${encodeURIComponent(company)}`);
  await expect(rowOf(desk, company).first()).toBeVisible();
  await expect(desk.getByText(/You stand in/)).toHaveCount(0);

  await page.getByRole('button', { name: 'Name a substitute' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Account manager' }).click();
  await page.getByRole('option', { name: 'Ingrid Solberg' }).click();
  await dialog.getByRole('combobox', { name: 'Substitute' }).click();
  await page.getByRole('option', { name: 'Tomáš Dvořák' }).click();
  // The day of the demo shop.
  const [year, month, day] = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Warsaw' }).split('-');
  const today = `${day}/${month}/${year}`;
  await dialog.getByLabel('First day').fill(today);
  await dialog.getByLabel('Last day').fill(today);
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(toast(page)).toContainText('Tomáš Dvořák stands in');

  await desk.goto('/customers');
  await expect(desk.getByText(/You stand in for Ingrid Solberg until/)).toBeVisible();
  expect(await accessibilityProblems(desk)).toEqual([]);
  await page.getByRole('button', { name: 'End: Tomáš Dvořák for Ingrid Solberg' }).click();
  await expect(toast(page)).toContainText('The substitution has ended');
  await desk.goto('/portfolios');
  await expect(desk.getByText(/You stand in/)).toHaveCount(0);
  await context.close();
});

test('a star brings a customer to the favourites', async ({ page, app }) => {
  await signIn(page, app, 'support');
  const row = page.locator('cl-customer-table tbody tr').nth(2);
  const name = await row.getByRole('link').first().innerText();
  await row.getByRole('button', { name: /^Favourite/ }).click();
  await expect(row.getByRole('button', { name: /^Favourite/ })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'Favourites' }).click();
  await expect(page.locator('cl-customer-table tbody tr')).toHaveCount(1);
  expect(await accessibilityProblems(page)).toEqual([]);
  await rowOf(page, name).getByRole('link').first().click();
  await page.getByRole('button', { name: /^Favourite/ }).click();
  await page.goto('/customers?favourite=true');
  await expect(page.getByText('No favourites yet')).toBeVisible();
});

test.describe('when the session has ended', () => {
  test.use({ expectedErrors: [/401/] });

  test('what was typed in the dialog of a note is saved after the sign-in', async ({ page, app }) => {
    await signIn(page, app, 'back_office');
    await page.locator('cl-customer-table tbody tr').nth(1).getByRole('link').first().click();
    await page
      .locator('cl-section-nav')
      .getByRole('link', { name: /^Notes/ })
      .click();
    await page.getByRole('button', { name: 'Add a note' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Typed before lunch');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const again = page.getByRole('dialog', { name: 'Sign in again' });
    const { password = '' } = app.logins.find(({ role }) => role === 'back_office') ?? {};
    await again.getByLabel('Password', { exact: true }).fill(password);
    await again.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.locator('cl-note-list').getByText('Typed before lunch')).toBeVisible();
  });
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a dialog has the focus while it comes in', async ({ page, app }) => {
    await signIn(page, app, 'owner');
    await page.goto('/portfolios');
    const focused = await page
      .getByRole('button', { name: 'Name a substitute' })
      .evaluate(async (button: HTMLElement) => {
        const frame = () => new Promise(requestAnimationFrame);
        button.click();
        while (!document.querySelector('mat-dialog-container')) await frame();
        await frame();
        return document.activeElement?.getAttribute('role');
      });
    expect(focused).toBe('combobox');
  });
});
