import { accessibilityProblems, expect, test } from './journey';
import { signIn, toast } from './people';

test('an account manager raises a limit', async ({ page, app }) => {
  const headers = { Authorization: `Bearer ${app.apiKey}` };
  const mark = `${Date.now()}`;
  await signIn(page, app, 'account_manager');
  const me = (await (await page.request.get('/api/v1/account')).json()) as { id: string };
  const add = async (name: string, accountManagerId: string | null): Promise<string> => {
    const data = { name: `${name} ${mark}`, country: 'NO', accountManagerId };
    const answer = await page.request.post('/api/v1/companies', { data, headers });
    expect(answer.status()).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };
  const mine = await add('Fjord', me.id);
  const others = await add('Elsewhere', null);

  await page.goto('/companies');
  await expect(page.getByRole('heading', { name: 'Companies', level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(mark);
  await expect(page.getByRole('row', { name: `Fjord ${mark}` })).toBeVisible();
  await expect(page.getByRole('row', { name: `Elsewhere ${mark}` })).toHaveCount(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: `Fjord ${mark}` }).click();

  await expect(page.getByText('Nothing has been changed yet.')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Credit and risk…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Maximum payment days').fill('30');
  await dialog.getByLabel('Reason').fill('Has paid on time for a year');
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(toast(page)).toContainText('Credit and risk were changed.');
  const entry = page.getByRole('row', { name: 'Has paid on time for a year' });
  await expect(entry).toContainText('– → 30');
  expect(await accessibilityProblems(page)).toEqual([]);

  expect((await page.request.get(`/api/v1/companies/${mine}`)).status()).toBe(200);
  expect((await page.request.get(`/api/v1/companies/${others}`)).status()).toBe(404);
});
