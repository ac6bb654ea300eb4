import { accessibilityProblems, expect, test } from './journey';
import { foundIn, rowOf, signIn, someCustomer, toast } from './people';

// A customer without a company answers 404 for it, which the browser notes in its console.
test.use({ expectedErrors: [/404 .*\/company$/] });

test('the link of the start opens the directory', async ({ page, app }) => {
  await page.goto(app.signIn ?? '');
  await expect(page.getByRole('heading', { name: 'Customers', level: 1 })).toBeVisible();
  await expect(foundIn(page)).toHaveText(/^[\d,]+\+? customers$/);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('somebody is found without accents, filtered and switched, and the switch is undone', async ({
  page,
  app,
}) => {
  const lastName = await someCustomer(page, app, 'Żółkiewska');
  await signIn(page, app);
  await page.getByLabel('Search in this list').fill(lastName.replace('Żółkiewska', 'zolkiewska'));
  await expect(foundIn(page)).toHaveText('1 customer');

  await page.getByRole('button', { name: 'Add a filter' }).click();
  await page.getByLabel('Find a field').fill('newsl');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'No' }).check();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/newsletter=false/);
  await expect(foundIn(page)).toHaveText('1 customer');

  const newsletter = rowOf(page, lastName).getByRole('switch', { name: 'Newsletter' });
  await newsletter.click();
  await expect(newsletter).toHaveAttribute('aria-checked', 'true');
  await expect(toast(page)).toContainText('Newsletter switched on');
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(newsletter).toHaveAttribute('aria-checked', 'false');

  await page.reload();
  await expect(rowOf(page, lastName).getByRole('switch', { name: 'Newsletter' })).toHaveAttribute(
    'aria-checked',
    'false',
  );
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/\/customers$/);
});

test('somebody is opened, edited with their company, deleted and brought back', async ({ page, app }) => {
  const lastName = await someCustomer(page, app, 'Ødegård');
  await signIn(page, app);
  await page.goto(`/customers?q=${encodeURIComponent(lastName)}`);
  await rowOf(page, lastName).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(lastName);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Phone').fill('+48 600 700 800');
  await page.getByRole('textbox', { name: 'Company' }).fill('Ødegård Handel AS');
  expect(await accessibilityProblems(page)).toEqual([]);
  await expect(page.getByText('Unsaved: Phone, Company')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(toast(page)).toContainText('saved');
  await expect(page.getByRole('link', { name: '+48 600 700 800' })).toBeVisible();
  await expect(page.getByText('Ødegård Handel AS')).toBeVisible();

  await page.getByRole('button', { name: 'Operations' }).click();
  await page.getByRole('menuitem', { name: 'Move to trash' }).click();
  await expect(page.getByRole('heading', { name: 'Customers', level: 1 })).toBeVisible();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(lastName);
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible();
});

test('from customer to customer in the list, and to anybody from anywhere', async ({ page, app }) => {
  const mark = await someCustomer(page, app, 'Kolejny');
  await someCustomer(page, app, mark);
  await signIn(page, app);
  await page.goto(`/customers?q=${encodeURIComponent(mark)}&sort=lastName`);
  await rowOf(page, mark).first().getByRole('link').first().click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(`Łucja ${mark}`);
  await page.getByRole('link', { name: 'Addresses' }).click();
  await expect(page).toHaveURL(/\/addresses$/);
  await page.keyboard.press('j');
  await expect(heading).toContainText(`${mark}-`);
  await expect(page).toHaveURL(/\/addresses$/);
  await expect(page.getByRole('button', { name: 'Next customer in the list' })).toBeDisabled();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(heading).toHaveText(`Łucja ${mark}`);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do' }).fill(mark);
  await expect(page.getByRole('option')).toHaveCount(3);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(page).toHaveURL(/\/customers\/[0-9a-f-]+$/);
});

test.describe('two people at once', () => {
  test.use({ expectedErrors: [/404 .*\/company$|409 |412 /] });

  test('a second customer with one e-mail is led to the first', async ({ page, app }) => {
    const lastName = await someCustomer(page, app, 'Pierwsza');
    await signIn(page, app);
    await page.goto('/customers/new');
    await page.getByLabel('First name').fill('Druga');
    await page.getByLabel('Last name').fill('Osoba');
    await page.getByLabel('E-mail').fill(`${lastName.split('-')[1]}@journey.example`);
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('link', { name: new RegExp(`Open Łucja ${lastName}`) })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Discard' }).click();
  });

  test('what two people changed in different fields is joined', async ({ page, app, context }) => {
    const lastName = await someCustomer(page, app, 'Wspólna');
    await signIn(page, app);
    await page.goto(`/customers?q=${encodeURIComponent(lastName)}`);
    const address = await rowOf(page, lastName).getByRole('link').first().getAttribute('href');
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(`${address}/edit`);
      await expect(tab.getByLabel('First name')).toHaveValue('Łucja');
    }
    await other.getByLabel('Phone').fill('+47 412 34 567');
    await other.keyboard.press('Control+s');
    await expect(toast(other)).toContainText('saved');
    await page.getByLabel('First name').fill('Maja');
    await page.keyboard.press('Control+s');
    await expect(toast(page)).toContainText('together with what');
    await expect(page.getByRole('link', { name: '+47 412 34 567' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Maja');
  });
});

test('the keyboard is enough: search, rows, edit, help', async ({ page, app }) => {
  await signIn(page, app);
  // The newest people come and go with other journeys.
  await page.goto('/customers?q=nowak');
  await expect(page.locator('cl-customer-table tbody tr').first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Search in this list')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator('cl-customer-table tbody tr').nth(1)).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Keyboard');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('cl-customer-table tbody tr').nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator('cl-customer-table tbody tr').nth(0)).toBeFocused();
  await page.keyboard.press('e');
  await expect(page).toHaveURL(/\/customers\/[\w-]+\/edit$/);
});

test('an auditor sees customers and can change none', async ({ page, app }) => {
  await signIn(page, app, 'auditor');
  await expect(page.locator('cl-customer-table tbody tr').first()).toBeVisible();
  await expect(page.getByRole('switch')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Add customer' })).toHaveCount(0);
});

test('a phone shows cards', async ({ page, app }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, app);
  await expect(page.locator('cl-customer-cards li').first()).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});
