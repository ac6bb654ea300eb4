import {
  customerOfNobody,
  disable,
  eventfulCustomer,
  firstCustomer,
  linkedEntry,
  newNote,
  ownColumns,
  removeOption,
  ring,
  someAttribute,
  someBuyer,
  someCompany,
  someGroup,
  someKey,
  someManager,
  someOperator,
  someoneOfTwo,
  somePortfolio,
  substituted,
} from './lib/shot-places.mjs';

import { registerScreens } from './shots.registers.mjs';

/**
 * What `npm run shots` takes pictures of. `path` may ask the API and the entrance first; `act` brings the page into the state to show;
 * `as` is a role of the demo logins (the owner when left out), null for nobody; `empty` takes a fresh installation.
 */
export const screens = [
  { name: 'setup', path: (_get, { signIn }) => signIn, as: null, empty: true },
  { name: 'sign-in', path: '/sign-in', as: null },
  { name: 'customers', path: '/customers' },
  { name: 'customers-found', path: '/customers?q=nowak' },
  { name: 'customers-none', path: '/customers?q=zzzzzzzz' },
  {
    name: 'customers-columns',
    path: '/customers',
    act: async (page) => {
      const columns = page.locator('button.columns');
      if (await columns.isVisible()) await columns.click();
    },
  },
  { name: 'customer', path: firstCustomer('') },
  { name: 'customer-addresses', path: firstCustomer('/addresses') },
  {
    name: 'customer-address-new',
    path: firstCustomer('/addresses'),
    act: (page) => page.locator('cl-address-list > button').last().click(),
  },
  {
    name: 'customer-address-odd',
    path: firstCustomer('/addresses'),
    act: async (page) => {
      await page.locator('cl-address-list > button').last().click();
      await page.locator('cl-address-dialog input').nth(6).fill('1');
      await page.locator('cl-address-dialog .cl-notice').scrollIntoViewIfNeeded();
    },
  },
  { name: 'customer-company', path: firstCustomer('/company') },
  ...registerScreens,
  {
    name: 'palette',
    path: '/customers',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('cl-palette input').fill('now');
      await page.locator('cl-palette [role=option]').nth(3).waitFor();
    },
  },
  { name: 'customer-timeline', path: eventfulCustomer },
  { name: 'customer-timeline-entry', path: linkedEntry },
  { name: 'customer-timeline-support', path: eventfulCustomer, as: 'support' },
  { name: 'attributes', path: '/attributes' },
  { name: 'attribute', path: someAttribute },
  { name: 'attribute-new', path: '/attributes/new' },
  {
    name: 'attribute-option',
    path: someAttribute,
    act: (page) => page.locator('cl-option-list > button').click(),
  },
  {
    name: 'attribute-delete',
    path: someAttribute,
    act: async (page) => {
      await page.locator('cl-page-title button.cl-danger').click();
      await page.locator('cl-delete-attribute-dialog dl').waitFor();
    },
  },
  { name: 'attribute-option-delete', path: someAttribute, act: removeOption },
  { name: 'attribute-auditor', path: someAttribute, as: 'auditor' },
  { name: 'customer-attributes', path: firstCustomer('/attributes') },
  {
    name: 'customer-attributes-edit',
    path: firstCustomer('/attributes'),
    act: async (page) => {
      await page.locator('cl-attributes-view button').click();
      await page.locator('cl-attributes-form cl-field').first().waitFor();
    },
  },
  { name: 'customer-duplicates', path: firstCustomer('/duplicates') },
  { name: 'customer-groups', path: firstCustomer('/groups') },
  { name: 'customer-discounts', path: firstCustomer('/discounts') },
  {
    name: 'customer-discounts-explained',
    path: firstCustomer('/discounts'),
    act: async (page) => {
      await page.locator('cl-which-counts input').last().fill('shoes');
      await page.locator('cl-which-counts .counts').waitFor();
      await page.locator('cl-which-counts .rule').scrollIntoViewIfNeeded();
    },
  },
  { name: 'customer-discounts-support', path: firstCustomer('/discounts'), as: 'support' },
  {
    name: 'customer-discount-new',
    path: firstCustomer('/discounts'),
    act: (page) => page.locator('cl-discount-list .tools button').click(),
  },
  {
    name: 'customer-section-order',
    path: firstCustomer(''),
    act: async (page) => {
      await page.locator('cl-section-nav button').click();
      await page.locator('cl-section-order li').first().waitFor();
    },
  },
  {
    name: 'customer-operations',
    path: firstCustomer(''),
    act: (page) => page.locator('cl-operations-menu button').click(),
  },
  { name: 'customer-notes', path: firstCustomer('/notes') },
  { name: 'customer-notes-auditor', path: firstCustomer('/notes'), as: 'auditor' },
  { name: 'customer-note-new', path: firstCustomer('/notes'), act: newNote },
  { name: 'bell', path: firstCustomer('/notes'), as: 'support', act: ring },
  { name: 'customer-edit', path: firstCustomer('/edit') },
  { name: 'customer-new', path: '/customers/new' },
  {
    name: 'newcomer-known',
    path: '/customers/new',
    act: async (page) => {
      await page.locator('cl-field input[type="email"]').fill('janlecki+shoes@skrzynka.example');
      await page.locator('cl-duplicate-hint .cl-notice').scrollIntoViewIfNeeded();
    },
  },
  { name: 'customers-support', path: '/customers', as: 'support' },
  { name: 'customer-support', path: firstCustomer(''), as: 'support' },
  { name: 'customer-edit-support', path: firstCustomer('/edit'), as: 'support' },
  { name: 'export-marketing', path: '/exports/new', as: 'marketing' },
  { name: 'customers-manager', path: '/customers', as: 'account_manager' },
  { name: 'customers-auditor', path: '/customers', as: 'auditor' },
  { name: 'customers-favourites', path: '/customers?favourite=true' },
  { name: 'customer-alerts', path: customerOfNobody },
  { name: 'palette-open', path: '/customers', act: (page) => page.keyboard.press('Control+k') },
  { name: 'portfolios', path: '/portfolios' },
  { name: 'portfolios-manager', path: '/portfolios', as: 'account_manager' },
  { name: 'portfolio', path: somePortfolio },
  { name: 'hand-over', path: somePortfolio, act: (page) => page.locator('cl-page-title button').click() },
  { name: 'substitution', path: '/portfolios', act: (page) => page.locator('.top button').click() },
  { name: 'operator-leaves', path: someManager, act: disable },
  { name: 'substitute', path: substituted, as: 'account_manager' },
  { name: 'companies', path: '/companies' },
  { name: 'company', path: someCompany },
  {
    name: 'company-timeline',
    path: someCompany,
    act: async (page) => {
      await page.locator('cl-company-page section').last().scrollIntoViewIfNeeded();
      await page.locator('cl-timeline-entry').last().scrollIntoViewIfNeeded();
    },
  },
  { name: 'company-person', path: async (get) => `/customers/${await someBuyer(get)}/company` },
  {
    name: 'company-second',
    path: someoneOfTwo,
    act: (page) => page.locator('cl-other-companies').scrollIntoViewIfNeeded(),
  },
  { name: 'company-person-edit', path: async (get) => `/customers/${await someBuyer(get)}/edit` },
  { name: 'company-new', path: '/companies/new' },
  {
    name: 'company-terms',
    path: someCompany,
    act: (page) => page.locator('cl-company-terms button').click(),
  },
  {
    name: 'company-parent',
    path: someCompany,
    act: (page) => page.locator('cl-company-family button').click(),
  },
  {
    name: 'company-person-new',
    path: someCompany,
    act: (page) => page.locator('cl-company-people > button').click(),
  },
  { name: 'groups', path: '/groups' },
  { name: 'group', path: someGroup },
  { name: 'group-delete', path: someGroup, act: (page) => page.locator('button.cl-danger').click() },
  {
    name: 'group-change',
    path: '/customers?q=nowak',
    act: async (page) => {
      await page.locator('cl-page-title button').click();
      await page.locator('button[mat-menu-item]').last().click();
    },
  },
  { name: 'imports', path: '/imports' },
  { name: 'import-new', path: '/imports/new' },
  { name: 'export-new', path: '/exports/new' },
  { name: 'jobs', path: '/jobs' },
  { name: 'operators', path: '/operators' },
  { name: 'operator-new', path: '/operators/new' },
  { name: 'operator', path: someOperator },
  { name: 'api-keys', path: '/api-keys' },
  { name: 'api-key-new', path: '/api-keys/new' },
  { name: 'api-key', path: someKey },
  { name: 'forgot-password', path: '/forgot-password', as: null },
  { name: 'new-password', path: '/new-password#a-token', as: null },
  { name: 'account', path: '/account' },
  { name: 'settings', path: '/settings' },
  { name: 'customers-own-columns', path: '/customers', act: ownColumns },
  { name: 'not-found', path: '/no/such/page' },
];
