/** What is taken of registers: what they say of a company, and how they fill one in. */
export const registerScreens = [
  { name: 'registers-valid', path: registered('valid'), act: openEvidence },
  { name: 'registers-invalid', path: registered('invalid'), act: openEvidence },
  { name: 'registers-outage', path: withoutAnswer, act: openEvidence },
  {
    name: 'registers-fill',
    path: async (get) => (await registered('valid')(get)).replace('/company', '/edit'),
    act: fillIn,
  },
  { name: 'registers-company', path: registeredCompany, act: openEvidence },
  {
    name: 'registers-company-fill',
    path: '/companies/new',
    as: 'account_manager',
    act: fillInNew,
  },
  { name: 'registers-companies', path: '/companies?registerStatus=invalid' },
  { name: 'registers-list', path: '/customers?taxIdStatus=invalid' },
];

/** Somebody whose company has this status, with its evidence open. */
function registered(status) {
  return async (get) => {
    const { items } = await get(`/api/v1/customers?limit=1&taxIdStatus=${status}&sort=customerNumber`);
    return `/customers/${items[0].id}/company`;
  };
}

/** The page of such a company. */
async function registeredCompany(get) {
  const path = (await registered('valid')(get)).replace('/company', '');
  const { id } = await get(`/api/v1${path}/company`);
  return `/companies/${id}`;
}

/** Somebody about whose company a register gives no answer. */
async function withoutAnswer(get) {
  const { items } = await get('/api/v1/customers?limit=200&language=cs&taxIdStatus=unverified');
  for (const { id } of items) {
    const company = await get(`/api/v1/customers/${id}/company`);
    const states = await get(`/api/v1/companies/${company.id}/register-states`);
    if (states.items.some(({ failure }) => failure)) return `/customers/${id}/company`;
  }
  return '/customers';
}

async function openEvidence(page) {
  await page.locator('cl-register-state li').first().waitFor();
  for (const summary of await page.locator('cl-register-state summary').all()) await summary.click();
}

async function fillInNew(page) {
  const query = 'organisationNumberStatus=valid&taxId[contains]=MVA&limit=1&fields=(organisationNumber)';
  const { items } = await (await page.request.get(`/api/v1/customers?${query}`)).json();
  const fields = page.locator('.cl-form input');
  await fields.nth(1).fill('Norw');
  await page.getByRole('option').first().click();
  await fields.nth(2).fill(items[0].organisationNumber);
  await fillIn(page);
}

async function fillIn(page) {
  await page.locator('cl-register-filler button').first().click();
  await page.locator('cl-register-filler .cl-notice').waitFor();
}
