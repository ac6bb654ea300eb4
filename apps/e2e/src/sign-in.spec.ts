import { accessibilityProblems, expect, test } from './journey';

test('the sign-in page stands there, readable for everybody', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test.describe('what somebody smuggles into the page', () => {
  test.use({ expectedErrors: [/Content Security Policy|TrustedHTML|TrustedScript/] });

  test('does not run', async ({ page }) => {
    const answer = await page.goto('/sign-in');
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain(`script-src 'self';`);
    expect(policy).not.toContain('unsafe');
    const ran = await page.evaluate(async () => {
      const attempts = [
        () => document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="document.title = 1">'),
        () =>
          document.head.append(
            Object.assign(document.createElement('script'), { text: 'document.title = 1' }),
          ),
        () => document.body.setAttribute('onclick', 'document.title = 1'),
      ];
      for (const attempt of attempts)
        try {
          attempt();
        } catch {
          // Refused as it should be.
        }
      document.body.click();
      await new Promise((done) => setTimeout(done, 200));
      return document.title === '1';
    });
    expect(ran).toBe(false);
  });
});
