import { accessibilityProblems, expect, test } from './journey';
import { signIn, someCustomer, toast } from './people';

test('staff defines a group, moves a filter of customers into it, and deletes it again', async ({
  page,
  app,
}) => {
  const name = `Dealers ${Date.now()}`;
  const lastName = await someCustomer(page, app, 'Skupina');
  await signIn(page, app, 'owner');
  await page.goto('/groups');
  await expect(page.getByRole('link', { name: 'Wholesale' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('link', { name: 'Add group' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Code').fill(`dealers_${Date.now()}`);
  await page.getByLabel('Discount').fill('7,5');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name })).toContainText('7.5%');

  await page.goto(`/customers?q=${lastName}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Groups…' }).click();
  await page.getByRole('combobox', { name: 'Change' }).click();
  await page.getByRole('option', { name: 'Make it their main group' }).click();
  await page.getByRole('combobox', { name: 'Group' }).click();
  await page.getByRole('option', { name }).click();
  await expect(page.getByText('1 customer will be changed.')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(toast(page)).toContainText('Ready: Change of groups');

  await page.reload();
  await page.locator('cl-customer-table tbody tr', { hasText: lastName }).getByRole('link').first().click();
  await page
    .locator('cl-section-nav')
    .getByRole('link', { name: /^Groups/ })
    .click();
  await expect(page.getByText(`The main group decides: ${name}, 7.5%`)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add to group' }).click();
  await page.getByRole('menuitem', { name: 'VIP' }).click();
  await expect(page.getByText('Discounts of the other groups do not count')).toBeVisible();

  await page.goto('/groups');
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Delete group…' }).click();
  await page.getByRole('combobox', { name: 'Move its members to' }).click();
  await page.getByRole('option', { name: 'Customer' }).click();
  await page.getByLabel('Type the name').fill(name);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Delete group', exact: true }).click();
  // Another journey's job may come first.
  await expect(toast(page)).toContainText('Ready: Deletion of a group', { timeout: 30_000 });
  await page.goto('/groups');
  await expect(page.getByRole('link', { name: 'Wholesale' })).toBeVisible();
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});
