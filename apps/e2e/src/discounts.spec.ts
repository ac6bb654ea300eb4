import { accessibilityProblems, expect, test } from './journey';
import { rowOf, signIn, someCustomer, toast } from './people';

test('back office grants a standing discount from the menu, sees which one counts, and ends it', async ({
  page,
  app,
}) => {
  const lastName = await someCustomer(page, app, 'Rabatowa');
  await signIn(page, app);
  await page.goto(`/customers?q=${encodeURIComponent(lastName)}`);
  await rowOf(page, lastName).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Operations' }).click();
  await page.getByRole('menuitem', { name: 'Standing discount…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Up to 10%')).toBeVisible();
  await dialog.getByLabel('Percentage').fill('7,5');
  await dialog.getByLabel('Reason').fill('Agreed on the fair');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await expect(toast(page)).toContainText('Discount granted');

  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Discounts 1' }).click();
  const section = page.getByRole('region', { name: 'Discounts' });
  await expect(section.getByText('the standing discount for all goods counts: 7.5%.')).toBeVisible();
  await section.getByRole('textbox', { name: 'On' }).fill('1.1.2020');
  await expect(section.getByText('On 01/01/2020 no percentage counts.')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  const actions = section.getByRole('button', { name: /^Actions for the discount 7\.5%/ });
  await actions.click();
  await page.getByRole('menuitem', { name: 'End today' }).click();
  await expect(section.getByText(/\d to \d\d/)).toBeVisible();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(section.getByText(/^from \d/)).toBeVisible();
});

test('an operator drags the sections into an order, which stays, and goes back', async ({ page, app }) => {
  const lastName = await someCustomer(page, app, 'Kolejna');
  await signIn(page, app);
  await page.goto(`/customers?q=${encodeURIComponent(lastName)}`);
  await rowOf(page, lastName).getByRole('link').first().click();
  const navigator = page.getByRole('navigation', { name: 'Sections' });
  const links = async (): Promise<string[]> =>
    (await navigator.getByRole('link').allInnerTexts()).map((text) => text.replace(/\s*\d+$/, ''));
  await expect(navigator.getByRole('link', { name: 'Notes' })).toBeVisible();
  const before = await links();
  const arrange = async (): Promise<void> => navigator.getByRole('button').click();
  const dialog = page.getByRole('dialog');

  await arrange();
  // It is focused once the dialog stands still.
  await expect(dialog.getByRole('button', { name: 'Move Addresses down' })).toBeFocused();
  const [first, third] = [dialog.getByText('Addresses'), dialog.getByText('Groups', { exact: true })];
  const [from, to] = [await first.boundingBox(), await third.boundingBox()];
  await page.mouse.move(from!.x + 20, from!.y + 10);
  await page.mouse.down();
  await page.mouse.move(from!.x + 20, from!.y + 30, { steps: 5 });
  await page.mouse.move(to!.x + 20, to!.y + to!.height, { steps: 10 });
  await page.mouse.up();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const profile = ['Company', 'Groups', 'Addresses', 'Attributes', 'Possible duplicates'];
  const dragged = ['Overview', ...profile, 'Discounts', 'Notes', 'Timeline'];
  await expect.poll(links).toEqual(dragged);
  await page.reload();
  await expect.poll(links).toEqual(dragged);

  await arrange();
  await expect(dialog.getByRole('button', { name: 'Move Company down' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Move Timeline up' }).press('Alt+ArrowUp');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await links()).slice(-2)).toEqual(['Timeline', 'Notes']);
  await arrange();
  await dialog.getByRole('button', { name: 'Default order' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(links).toEqual(before);
});
