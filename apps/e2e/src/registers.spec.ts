import { accessibilityProblems, expect, test } from './journey';
import { signIn, toast } from './people';

interface Known {
  embedded: { company: { organisationNumber: string } };
}

// A number whose check digit does not fit.
test.use({ expectedErrors: [/422/] });

test('an account manager fills a company in from a register, and sees that its number exists', async ({
  page,
  app,
}) => {
  const headers = { Authorization: `Bearer ${app.apiKey}` };
  const query =
    'organisationNumberStatus=valid&taxId[contains]=MVA&embed=(company(organisationNumber))&limit=1';
  const known = await page.request.get(`/api/v1/customers?${query}`, { headers });
  const [{ embedded }] = ((await known.json()) as { items: [Known] }).items;
  const number = embedded.company.organisationNumber;
  await signIn(page, app, 'account_manager');

  await page.goto('/companies/new');
  await page.getByLabel('Country').fill('Norway');
  await page.getByRole('option', { name: 'Norway' }).click();
  const typed = page.getByLabel('Organisation no.');
  await typed.fill(`${number.slice(0, 8)}${(Number(number[8]) + 1) % 10}`);
  await page.getByRole('button', { name: 'Fill in from the register' }).click();
  await expect(page.getByText('The check digit does not fit an organisation number')).toBeVisible();
  await typed.fill(number);
  await page.getByRole('button', { name: 'Fill in from the register' }).click();
  await expect(page.getByText('Enhetsregisteret says:')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Use this' }).click();
  await expect(page.getByLabel('Company', { exact: true })).not.toHaveValue('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(toast(page)).toContainText('was added');

  const printed = number.replace(/(\d{3})(?=\d)/g, '$1 ');
  const state = page.locator('cl-register-state li', { hasText: printed }).first();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(state).toContainText('Valid');
  await expect(state).toContainText('Enhetsregisteret answered on');
  await state.getByText('Evidence').click();
  await expect(state).toContainText('Same');
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.goto(`/companies?q=${number}`);
  await page.getByLabel('Numbers in registers').click();
  await page.getByRole('option', { name: 'Valid', exact: true }).click();
  await expect(page.getByRole('row', { name: printed }).first()).toContainText('Valid');
  expect(await accessibilityProblems(page)).toEqual([]);
});
