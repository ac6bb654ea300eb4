import { accessibilityProblems, expect, test } from './journey';
import { rowOf, signIn, someCustomer, toast } from './people';

test('staff add a second address, make it the default, delete it and bring it back', async ({
  page,
  app,
}) => {
  const lastName = await someCustomer(page, app, 'Adresowa');
  await signIn(page, app);
  await page.goto(`/customers?q=${encodeURIComponent(lastName)}`);
  await rowOf(page, lastName).getByRole('link').first().click();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Addresses' }).click();
  const section = page.getByRole('region', { name: 'Addresses' });
  const blocks = section.getByRole('listitem');
  const add = section.getByRole('button', { name: 'Add an address' });

  for (const city of ['Kraków', 'Gdańsk']) {
    await add.click();
    await expect(page.getByLabel('Last name')).toHaveValue(lastName);
    await page.getByLabel('City').fill(city);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await expect(toast(page)).toContainText(`Address added: ${city}`);
    await expect(blocks.filter({ hasText: city })).toBeVisible();
  }
  await expect(blocks.first()).toContainText('Default delivery');
  await expect(blocks.last()).not.toContainText('Default delivery');

  const actions = blocks.last().getByRole('button', { name: 'Actions for the address Gdańsk' });
  await actions.click();
  await page.getByRole('menuitem', { name: 'Make default for deliveries' }).click();
  await expect(blocks.last()).toContainText('Default delivery');
  await expect(blocks.first()).not.toContainText('Default delivery');
  expect(await accessibilityProblems(page)).toEqual([]);

  await actions.click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(page.getByLabel('Label')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(actions).toBeFocused();

  await actions.click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(blocks).toHaveCount(1);
  await expect(blocks.first()).toContainText('Default delivery');
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(blocks.last()).toContainText('Gdańsk');
  await expect(blocks.last()).toContainText('Default delivery');
});
