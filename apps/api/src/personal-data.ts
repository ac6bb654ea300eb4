import { accessPersonalData } from '@clientele/access/api';
import { addressesPersonalData } from '@clientele/addresses/api';
import { attributesPersonalData } from '@clientele/attributes/api';
import { companiesPersonalData } from '@clientele/companies/api';
import { customersPersonalData } from '@clientele/customers/api';
import { discountsPersonalData } from '@clientele/discounts/api';
import { groupsPersonalData } from '@clientele/groups/api';
import { jobsPersonalData } from '@clientele/jobs/api';
import { notesPersonalData } from '@clientele/notes/api';
import { portfoliosPersonalData } from '@clientele/portfolios/api';
import { registersPersonalData } from '@clientele/registers/api';
import { settingsPersonalData } from '@clientele/settings/api';
import type { PersonalData } from '@clientele/shared/api';
import { transfersPersonalData } from '@clientele/transfers/api';

/** The data map: for every text column of every table, what it says about people and how an erase reaches it. */
export const personalData: PersonalData = {
  ...accessPersonalData,
  ...settingsPersonalData,
  ...jobsPersonalData,
  ...groupsPersonalData,
  ...customersPersonalData,
  ...companiesPersonalData,
  ...registersPersonalData,
  ...addressesPersonalData,
  ...attributesPersonalData,
  ...discountsPersonalData,
  ...notesPersonalData,
  ...portfoliosPersonalData,
  ...transfersPersonalData,
  change: {
    entity: 'none',
    operation: 'none',
    diff: 'blank_diff',
    actor_kind: 'none',
    channel: 'none',
    request_id: 'none',
    reason: 'blank_diff',
    // It says nothing without the salt, which an erase takes away.
    commitment: 'none',
  },
  // The answers in it are sealed with the client's key, which is not stored, and go after 24 hours (decision 22).
  idempotency_key: { id: 'none', request_hash: 'none', answer: 'none' },
  // Who called is a hash of a token or an address.
  call_count: { caller: 'none' },
  migration: { name: 'none' },
};
