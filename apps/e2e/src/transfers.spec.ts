import path from 'node:path';
import { accessibilityProblems, expect, test } from './journey';
import { foundIn, rowOf, signIn } from './people';

const file = path.resolve(__dirname, '../fixtures/prestashop-customers.csv');

test('a PrestaShop file is recognised, checked, imported, changes nothing the second time, and is taken back', async ({
  page,
  app,
}) => {
  await signIn(page, app);
  await page.goto('/imports/new');
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.locator('input[type=file]').setInputFiles(file);

  await expect(page.getByRole('heading', { name: 'What the columns mean' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Meaning of Email *' })).toContainText('E-mail');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Check the file' }).click();
  // Another journey's job may come first.
  const effect = page.getByRole('heading', { name: 'What the import will do' });
  await expect(effect).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('PrestaShop customers')).toBeVisible();
  await expect(page.getByRole('row', { name: /nobody\(at\)journey\.example/ })).toContainText(
    'Write the e-mail address',
  );
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await expect(page.getByText('Import finished')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row', { name: /^Created/ })).toContainText('3');

  await page.goto('/customers?q=jadwiga+zolw');
  await expect(rowOf(page, 'Żółw').getByRole('switch', { name: 'Newsletter' })).toHaveAttribute(
    'aria-checked',
    'true',
  );

  await page.goto('/imports/new');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('There is nothing to import')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download these rows as a file' }).click();
  expect((await download).suggestedFilename()).toBe('prestashop-customers-errors.csv');
  await page.goto('/imports');
  await expect(page.getByRole('link', { name: 'prestashop-customers.csv' })).toHaveCount(2);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('link', { name: 'prestashop-customers.csv' }).last().click();
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByText('The import was undone: 3 rows taken back')).toBeVisible();
  await page.goto('/customers?q=jadwiga+zolw');
  await expect(page.getByText('Żółw')).toHaveCount(0);
});

test.describe('a file that is none', () => {
  test.use({ expectedErrors: [/422 /] });

  test('is refused with a reason', async ({ page, app }) => {
    await signIn(page, app);
    await page.goto('/imports/new');
    const buffer = Buffer.from('hello\nworld\n');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'letter.csv', mimeType: 'text/csv', buffer });
    await expect(page.getByRole('alert')).toContainText('The columns of this file are not known.');
  });
});

test('customers that were ticked leave in a file of their own', async ({ page, app }) => {
  await signIn(page, app);
  await page.goto('/customers?q=nowak');
  await page
    .getByRole('checkbox', { name: /^Select [^a]/ })
    .first()
    .check();
  await page.locator('tbody tr').nth(2).focus();
  await page.keyboard.press('x');
  await expect(page.getByText('2 customers selected')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: 'Export selected' }).click();
  await expect(page.getByRole('radio', { name: 'Selected customers' })).toBeChecked();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Selected customers' })).toBeChecked();
  await page.getByRole('textbox', { name: 'Why do you need these data?' }).fill('Letter to the two of them');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export 2 customers' }).click();
  await download;
});

test('the report says how many before it is made, and arrives as a file', async ({ page, app }) => {
  await signIn(page, app);
  await page.goto('/customers?q=nowak&enabled=true');
  await expect(foundIn(page)).toHaveText(/^[\d,]+ customers$/);
  const count = (await foundIn(page).innerText()).replace(/\D/g, '');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Export customers' }).click();
  await expect(page.getByRole('radio', { name: 'Customers that match the filter' })).toBeChecked();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Why do you need these data?' }).fill('Letter about new terms');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Export ${count} customers` }).click();
  expect((await download).suggestedFilename()).toMatch(/^customers-[\d-]+\.xlsx$/);
  await expect(page.getByText('The file is ready')).toBeVisible();

  await page.goto('/jobs');
  await expect(page.getByText('Export of customers').first()).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('an owner finds in the access log who exported whom, and why', async ({ page, app }) => {
  await signIn(page, app, 'owner');
  await page.goto('/exports/new?query=q%3Dzielinska');
  await page.getByRole('textbox', { name: 'Why do you need these data?' }).fill('Answer to Ms Zielińska');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Export \d/ }).click();
  await download;
  await page.getByRole('link', { name: 'Access log' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: 'Answer to Ms Zielińska' });
  await expect(entry).toContainText('Exported customers');
  await entry.getByText('Details').click();
  await expect(entry).toContainText('Format: xlsx');
  expect(await accessibilityProblems(page)).toEqual([]);
});
