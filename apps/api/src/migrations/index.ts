import { Foundation1700000000000 } from './1700000000000-foundation';
import { AccessSettingsJobs1700000001000 } from './1700000001000-access-settings-jobs';
import { Customers1700000002000 } from './1700000002000-customers';

/** In the order in which they run. */
export const migrations = [
  Foundation1700000000000,
  AccessSettingsJobs1700000001000,
  Customers1700000002000,
] as const;
