import { accessibilityProblems, expect, test } from './journey';

test('the sign-in page stands there, readable for everybody', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});
