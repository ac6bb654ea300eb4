import { accessibilityProblems, expect, test, type Entrance } from './journey';
import { signIn, toast } from './people';

const passwordOf = (app: Entrance, role: string): string =>
  app.logins.find((login) => login.role === role)?.password ?? '';

test('an owner makes a key for a group, changes it, rotates it with an overlap, and revokes it', async ({
  page,
  app,
  playwright,
}) => {
  await signIn(page, app, 'owner');
  await page.goto('/api-keys/new');
  await page.getByLabel('Name').fill('Warehouse');
  await page.getByLabel('See customers').check();
  await page.getByRole('combobox', { name: 'Groups' }).click();
  await page.getByRole('option', { name: 'B2B' }).click();
  await page.keyboard.press('Escape');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Create key' }).click();
  const shown = page.locator('cl-issued-key code');
  await expect(shown).toHaveText(/^clt_live_/);
  const first = await shown.innerText();
  await page.getByRole('link', { name: 'I have copied it' }).click();

  const partner = await playwright.request.newContext({ baseURL: app.url });
  const statusOf = async (key: string): Promise<number> =>
    (
      await partner.get('/api/v1/customers?limit=1', { headers: { Authorization: `Bearer ${key}` } })
    ).status();
  expect(await statusOf(first)).toBe(200);
  await page.getByRole('link', { name: 'Warehouse' }).click();
  await expect(page.getByRole('combobox', { name: 'Groups' })).toHaveText('B2B');
  await page.getByRole('combobox', { name: 'Companies' }).fill('sp. z o.o.');
  await page.getByRole('option').first().click();
  const networks = page.getByRole('textbox', { name: 'Allowed networks' });
  await networks.fill('127.0.0.0/8');
  await networks.press('Enter');
  await page.getByLabel('Name').fill('Warehouse of a partner');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await expect(toast(page)).toContainText('“Warehouse of a partner” is saved');
  await page.getByRole('link', { name: 'API keys' }).first().click();
  const row = page.getByRole('listitem').filter({ hasText: 'Warehouse' });
  await expect(row).toContainText(/B2B · .+ sp\. z o\.o\./);
  await row.getByRole('button', { name: 'Rotate' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Hours until the old secret stops')).toHaveValue('24');
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Rotate' }).click();
  await expect(shown).toHaveText(/^clt_live_/);
  const second = await shown.innerText();
  await dialog.getByRole('button', { name: 'I have copied it' }).click();
  await expect(row).toContainText('Two secrets until');
  expect([await statusOf(first), await statusOf(second)]).toEqual([200, 200]);

  expect(await accessibilityProblems(page)).toEqual([]);
  await row.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(row).toContainText('Revoked');
  expect([await statusOf(first), await statusOf(second)]).toEqual([401, 401]);
  await partner.dispose();
});

test.describe('a session that has ended', () => {
  test.use({ expectedErrors: [/401 |404 .*\/company$/] });

  test('costs no half-filled form', async ({ page, app }) => {
    await signIn(page, app);
    await page.goto('/customers/new');
    const mark = `${Date.now()}`;
    await page.getByLabel('First name').fill('Half');
    await page.getByLabel('Last name').fill(`Filled-${mark}`);
    await page.getByLabel('E-mail').fill(`${mark}@half.example`);
    await page.context().clearCookies();
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await expect(dialog).toContainText('Nothing on the page is lost');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel('Password', { exact: true }).fill(passwordOf(app, 'back_office'));
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await expect(toast(page)).toContainText('added');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Filled-${mark}`);
  });

  test('warns before, goes on when somebody is there, and asks in its place when nobody was', async ({
    page,
    app,
  }) => {
    await page.clock.install();
    await signIn(page, app);
    // An answer that comes late is a sign of life.
    await page.waitForLoadState('networkidle');
    await page.clock.fastForward('28:10');
    const warning = page.getByRole('dialog', { name: 'Are you still there?' });
    await expect(warning).toContainText(/Time left: 1:\d\d/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await warning.getByRole('button', { name: 'Stay signed in' }).click();
    await expect(warning).toBeHidden();
    await page.waitForLoadState('networkidle');
    await page.clock.fastForward('31:00');
    await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
  });
});

test.describe('an act that needs the password', () => {
  test.use({ expectedErrors: [/403 |422 /] });

  test('asks for it in a dialog and goes on', async ({ page, app }) => {
    await signIn(page, app, 'owner');
    await page.goto('/settings');
    // Five minutes after the sign-in the server answers so.
    const problem = { code: 'access.step_up_needed', title: 'Confirm', status: 403 };
    const json = JSON.stringify(problem);
    let refused = false;
    await page.route('**/api/v1/settings', (route) => {
      if (refused || route.request().method() !== 'PATCH') return route.continue();
      refused = true;
      return route.fulfill({ status: 403, contentType: 'application/problem+json', body: json });
    });
    const name = page.getByLabel('Shop name');
    const before = await name.inputValue();
    await name.fill(`${before} 2`);
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' });
    await dialog.getByLabel('Password', { exact: true }).fill('not the password');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect(dialog).toContainText('This is not your current password.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel('Password', { exact: true }).fill(passwordOf(app, 'owner'));
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect(toast(page)).toContainText('saved');
    await name.fill(before);
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Unsaved')).toBeHidden();
  });
});

test('an operator sees where the account is open, and ends the other sessions', async ({
  page,
  app,
  browser,
}) => {
  await signIn(page, app, 'account_manager');
  const elsewhere = await browser.newContext({ baseURL: app.url });
  const login = app.logins.find(({ role }) => role === 'account_manager');
  const data = { email: login?.email, password: login?.password };
  await elsewhere.request.post('/api/v1/session', { data });
  await page.goto('/account');
  await expect(page.getByText('This session')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  const ending = page.getByRole('button', { name: /End/ });
  await ending.last().click();
  await expect(toast(page)).toContainText('ended');
  expect((await page.request.get('/api/v1/account')).status()).toBe(200);
  await elsewhere.close();
});

test('who forgot the password asks for a link, and hears whom to ask where no letters are sent', async ({
  page,
}) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  // The page before has such a field, too.
  await expect(page.getByRole('heading', { name: 'Get a new password' })).toBeVisible();
  await page.getByLabel('E-mail').fill('somebody@example.com');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('status')).toContainText('sends no letters');
});
