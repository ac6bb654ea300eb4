import { accessibilityProblems, expect, test } from './journey';
import { rowOf, signIn, someCustomer, toast } from './people';

test('staff add a warning with a mention, see it at the head of the page, delete it and bring it back', async ({
  page,
  app,
}) => {
  const lastName = await someCustomer(page, app, 'Notatkowa');
  await signIn(page, app);
  await page.goto(`/customers?q=${encodeURIComponent(lastName)}`);
  await rowOf(page, lastName).getByRole('link').first().click();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Notes' }).click();
  const section = page.getByRole('region', { name: 'Notes' });
  const banner = page.getByRole('region', { name: 'Warnings' });
  await expect(section.getByText('Nobody has written a note')).toBeVisible();
  await expect(banner).toHaveCount(0);

  await section.getByRole('button', { name: 'Add a note' }).click();
  const text = page.getByLabel('Text');
  await text.pressSequentially('**Never** on credit. Ask @ol');
  await expect(page.getByRole('option', { name: 'Olivia Bennett' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue(/@\[Olivia Bennett\]\(operator:[0-9a-f-]+\) $/);
  await page.getByLabel('Kind').click();
  await page.getByRole('option', { name: 'Warning' }).click();
  await page.keyboard.press('Control+s');

  await expect(toast(page)).toContainText('Note added');
  await expect(section.locator('strong', { hasText: 'Never' })).toBeVisible();
  await expect(banner).toContainText('Warning: Never on credit. Ask @Olivia Bennett');
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Addresses' }).click();
  await expect(banner).toBeVisible();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Notes' }).click();

  const actions = section.getByRole('button', { name: /^Actions for the note Never/ });
  await actions.click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(text).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(actions).toBeFocused();
  await actions.click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(banner).toHaveCount(0);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(banner).toContainText('Never on credit');

  await signIn(page, app, 'owner');
  await page.getByRole('button', { name: /^Mentions of you, \d+ new$/ }).click();
  const bell = page.getByRole('dialog', { name: 'Mentions of you' });
  expect(await accessibilityProblems(page)).toEqual([]);
  await bell
    .getByRole('link', { name: /^Barbara Wójcik mentioned you with customer/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(lastName);
  await expect(page.getByRole('button', { name: 'Mentions of you', exact: true })).toBeVisible();
});
