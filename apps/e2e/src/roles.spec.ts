import { accessibilityProblems, expect, test } from './journey';
import { foundIn, rowOf, signIn, someCustomer } from './people';

test.describe('what support sees', () => {
  // A customer without a company has none to show, which the browser logs.
  test.use({ expectedErrors: [/404 .*\/company/] });

  test('hides contact data, which are uncovered one at a time for a reason, and stay when something else changes', async ({
    page,
    app,
  }) => {
    const lastName = await someCustomer(page, app, 'Hidden');
    await signIn(page, app, 'support');
    await page.goto(`/customers?q=${lastName}`);
    await expect(page.getByRole('columnheader', { name: 'E-mail' })).toHaveCount(0);
    await rowOf(page, lastName).getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: lastName })).toBeVisible();
    await expect(page.getByText('@journey.example')).toHaveCount(0);

    await page.getByRole('button', { name: 'Show hidden value: E-mail' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Show' })).toBeDisabled();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel('Reason').fill('Calls about a parcel');
    await page.keyboard.press('Enter');
    await expect(page.getByText('@journey.example')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Show hidden value: Phone' })).toBeVisible();

    await page.getByRole('link', { name: 'Edit' }).click();
    await expect(page.getByLabel('Last name')).toBeDisabled();
    await expect(page.getByLabel('E-mail')).toHaveCount(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Phone').fill('+48 600 700 812');
    await page.keyboard.press('Control+s');
    await expect(page.getByText(`Łucja ${lastName} saved`)).toBeVisible();
    await expect(page).toHaveURL(/\/customers\/[^/]+$/);

    await signIn(page, app, 'owner');
    await page.goto('/access-log');
    await expect(page.getByText(/entries (are|will be) sealed/i)).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await expect(page.getByText('Calls about a parcel').first()).toBeVisible();
    await page.goto(`/customers?q=${lastName}`);
    await expect(rowOf(page, lastName)).toContainText('@journey.example');
  });
});

test('an account manager works with the own customers only', async ({ page, app }) => {
  const lastName = await someCustomer(page, app, 'Elsewhere');
  await signIn(page, app, 'account_manager');
  await expect(foundIn(page)).toContainText('customers');
  await expect(rowOf(page, '').first()).toBeVisible();
  await page.goto(`/customers?q=${lastName}`);
  await expect(page.getByText('No customer matches')).toBeVisible();
});
