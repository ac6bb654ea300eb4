import type { Locator, Page } from '@playwright/test';
import { expect, type Entrance } from './journey';

/** A customer of the journey's own, made through the API; answers the last name, which nobody else has. */
export async function someCustomer(page: Page, app: Entrance, lastName: string): Promise<string> {
  const mark = `${Date.now()}${Math.floor(Math.random() * 1000)}`;
  const data = { firstName: 'Łucja', lastName: `${lastName}-${mark}`, email: `${mark}@journey.example` };
  const headers = { Authorization: `Bearer ${app.apiKey}` };
  const answer = await page.request.post('/api/v1/customers', { data, headers });
  expect(answer.status()).toBe(201);
  return data.lastName;
}

/** Signed in without the page of the sign-in, which has journeys of its own; the screen speaks English. */
export async function signIn(page: Page, app: Entrance, role = 'back_office'): Promise<void> {
  const login = app.logins.find((one) => one.role === role);
  const { email, password } = login ?? {};
  const session = await page.request.post('/api/v1/session', { data: { email, password } });
  expect(session.status()).toBe(201);
  const headers = { 'Content-Type': 'application/merge-patch+json' };
  const account = await page.request.patch('/api/v1/account', { data: { language: 'en' }, headers });
  expect(account.status()).toBe(200);
  await page.goto('/customers');
  await expect(page.getByRole('heading', { name: 'Customers', level: 1 })).toBeVisible();
}

/** The row of the list that holds a text. */
export function rowOf(page: Page, text: string): Locator {
  return page.locator('cl-customer-table tbody tr', { hasText: text });
}

/** What the list says about how many it found. */
export function foundIn(page: Page): Locator {
  return page.locator('cl-list-footer').getByRole('status');
}

export function toast(page: Page): Locator {
  return page.locator('cl-toast-bar').last();
}
