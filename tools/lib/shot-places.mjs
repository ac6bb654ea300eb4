/** Where the pictures of `npm run shots` are taken, and what is done there before. */

export function firstCustomer(rest) {
  return async (get) => {
    const { items } = await get('/api/v1/customers?limit=1');
    return `/customers/${items[0].id}${rest}`;
  };
}

export async function someAttribute(get) {
  const { items } = await get('/api/v1/attributes');
  return `/attributes/${items.find(({ type }) => type === 'multi_choice').id}`;
}

/** Somebody has chosen the first option, so that it is asked what becomes of the values. */
export async function removeOption(page) {
  await page.locator('cl-option-list li').first().locator('button').last().click();
  await page.locator('cl-remove-option-dialog dl').waitFor();
}

/** The list with the columns that the shop defines itself. */
export async function ownColumns(page) {
  await page.evaluate(async () => {
    const get = async (path) => (await fetch(`/api/v1/${path}`)).json();
    const [{ id }, { items }] = await Promise.all([get('account'), get('attributes')]);
    const own = items.filter(({ inList }) => inList).map(({ code }) => `attributes.${code}`);
    localStorage.setItem(`clientele.customers.columns.${id}`, JSON.stringify(['lastName', 'email', ...own]));
  });
  await page.reload({ waitUntil: 'networkidle' });
}

export async function someKey(get) {
  const { items } = await get('/api/v1/api-keys');
  return `/api-keys/${items[0].id}`;
}

export async function newNote(page) {
  await page.locator('cl-note-list .tools button').click();
  await page.locator('cl-note-text-input textarea').fill('**Ask** @');
  await page.locator('cl-note-text-input [role=option]').first().waitFor();
}

export async function ring(page) {
  await page.locator('cl-bell button').click();
  await page.locator('.cl-popover li').first().waitFor();
}

export async function someOperator(get) {
  const { items } = await get('/api/v1/operators');
  return `/operators/${items.find(({ role }) => role !== 'owner').id}`;
}

/** Somebody of a company that nobody looks after. */
export async function customerOfNobody(get) {
  const { items } = await get('/api/v1/customers?accountManager[isNull]=true&company[isNull]=false&limit=1');
  return `/customers/${items[0].id}`;
}

async function manager(get) {
  const { items } = await get('/api/v1/portfolios');
  return items.find(({ role }) => role === 'account_manager').id;
}

export async function somePortfolio(get) {
  return `/portfolios/${await manager(get)}`;
}

export async function someManager(get) {
  return `/operators/${await manager(get)}`;
}

export async function disable(page) {
  await page.locator('cl-field mat-checkbox input').click();
  await page.locator('cl-save-bar button').last().click();
  await page.locator('cl-companies-stay-dialog').waitFor();
}

/** The list of an account manager while the other one is away. */
export async function substituted(get, { url, logins }) {
  const { items } = await get('/api/v1/account-managers');
  const { email, password } = logins.find(({ role }) => role === 'owner');
  const send = (path, headers, body) =>
    fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const entered = await send('/session', {}, { email, password });
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Warsaw' });
  const [away, substitute] = ['Ingrid', 'Tomáš'].map(
    (name) => items.find((one) => one.name.startsWith(name)).id,
  );
  const cookie = entered.headers.get('set-cookie').split(';')[0];
  const input = { managerId: away, substituteId: substitute, fromOn: today, toOn: today };
  await send('/substitutions', { cookie }, input);
  return '/customers';
}

/** Somebody whom staff and a partner have changed just now. */
export async function eventfulCustomer(get, { url, logins, apiKey }) {
  const { items } = await get('/api/v1/customers?limit=1');
  const [{ id }] = items;
  const send = (path, method, headers, body) =>
    fetch(`${url}/api/v1${path}`, { method, headers: { ...headers }, body: JSON.stringify(body) });
  const json = { 'content-type': 'application/json' };
  const { email, password } = logins.find(({ role }) => role === 'owner');
  const entered = await send('/session', 'POST', json, { email, password });
  const patch = { 'content-type': 'application/merge-patch+json' };
  const staff = { ...patch, cookie: entered.headers.get('set-cookie').split(';')[0] };
  const { version, newsletter } = await get(`/api/v1/customers/${id}`);
  const changed = { phone: '+48 600 700 8' + (10 + (version % 80)), newsletter: !newsletter, tags: ['vip'] };
  await send(`/customers/${id}`, 'PATCH', { ...staff, 'if-match': `"${version}"` }, changed);
  const partner = { ...json, authorization: `Bearer ${apiKey}` };
  const address = {
    label: 'Warehouse',
    street: 'Lipowa 4',
    city: 'Warszawa',
    country: 'PL',
    defaultDelivery: true,
  };
  await send(`/customers/${id}/addresses`, 'POST', partner, address);
  return `/customers/${id}/timeline`;
}

/** The link to one of their entries, among filters. */
export async function linkedEntry(get, ready) {
  const timeline = await eventfulCustomer(get, ready);
  const { items } = await get(`/api/v1${timeline}?entity=customer`);
  return `${timeline}?entity=customer&from=2026-01-01&entry=${items[0].id}`;
}

/** One of several in a family. */
export async function someCompany(get) {
  const { items } = await get('/api/v1/companies?limit=200');
  for (const { id } of items) {
    const family = await get(`/api/v1/companies/${id}/family`);
    if (family.items.length > 1) return `/companies/${id}`;
  }
}

export async function someBuyer(get) {
  const { items } = await get(`/api/v1${await someCompany(get)}/people`);
  return items[0].customerId;
}

/** The company of somebody who acts for another one too. */
export async function someoneOfTwo(get) {
  const { items } = await get('/api/v1/companies?limit=200');
  for (const { id } of items) {
    const people = await get(`/api/v1/companies/${id}/people?primary=false`);
    if (people.items.length > 0) return `/customers/${people.items[0].customerId}/company`;
  }
}

export async function someGroup(get) {
  const { items } = await get('/api/v1/groups');
  return `/groups/${items.find(({ code }) => code === 'wholesale').id}`;
}
