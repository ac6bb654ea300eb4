import { accessibilityProblems, expect, test } from './journey';
import { foundIn, rowOf, signIn, someCustomer, toast } from './people';

test.use({ expectedErrors: [/404 .*\/company$/] });

test('staff add an attribute, fill it in on a card, and filter the list by it', async ({ page, app }) => {
  const lastName = await someCustomer(page, app, 'Cechowa');
  const name = `Boat ${lastName.split('-')[1]}`;
  await signIn(page, app, 'owner');

  await page.goto('/attributes');
  await page.getByRole('link', { name: 'Add attribute' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Type').click();
  await page.getByRole('option', { name: 'Choice', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Column of the list' }).check();
  await page.getByRole('checkbox', { name: 'Filter' }).check();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await expect(toast(page)).toContainText(`${name} added`);
  for (const option of ['Dinghy', 'Ferry']) {
    await page.getByRole('button', { name: 'Add option' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill(option);
    await page.keyboard.press('Control+s');
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('cl-option-list').getByText(option, { exact: true })).toBeVisible();
  }
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.goto(`/customers?q=${encodeURIComponent(lastName)}`);
  await rowOf(page, lastName).getByRole('link').first().click();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Attributes' }).click();
  const section = page.getByRole('region', { name: 'Attributes' });
  await section.getByRole('button', { name: 'Edit attributes' }).click();
  await page.getByLabel(name).click();
  await page.getByRole('option', { name: 'Dinghy' }).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await expect(toast(page)).toContainText('Attributes saved');
  await expect(section).toContainText('Dinghy');

  await page.goto('/customers');
  await page.getByRole('button', { name: 'Add a filter' }).click();
  await page.getByLabel('Find a field').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Dinghy' }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/attributes\.boat_\d+=dinghy/);
  await expect(foundIn(page)).toHaveText('1 customer');
  await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText(`${name}: Dinghy`);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name }).check();
  await page.keyboard.press('Escape');
  await expect(rowOf(page, lastName)).toContainText('Dinghy');
  expect(await accessibilityProblems(page)).toEqual([]);
});
