import { Foundation1700000000000 } from './1700000000000-foundation';
import { AccessSettingsJobs1700000001000 } from './1700000001000-access-settings-jobs';
import { Customers1700000002000 } from './1700000002000-customers';
import { CustomerSalutation1795322927975 } from './1795322927975-customer-salutation';
import { Addresses1795521000000 } from './1795521000000-addresses';
import { ChangesOfManyRows1795521500000 } from './1795521500000-changes-of-many-rows';
import { ImportsInFull1795522000000 } from './1795522000000-imports-in-full';
import { ExportsInFull1795523000000 } from './1795523000000-exports-in-full';
import { OldJobs1795524000000 } from './1795524000000-old-jobs';
import { ImportsOfMany1795525000000 } from './1795525000000-imports-of-many';
import { SignInAttempts1795526000000 } from './1795526000000-sign-in-attempts';
import { ImportsInLanes1795527000000 } from './1795527000000-imports-in-lanes';
import { ChangesAcrossRestores1795530000000 } from './1795530000000-changes-across-restores';
import { UpdatesAmongMany1795540000000 } from './1795540000000-updates-among-many';
import { PagesFromTheEnd1795540100000 } from './1795540100000-pages-from-the-end';
import { IdempotencyKeys1795550000000 } from './1795550000000-idempotency-keys';
import { CallCounts1795550001000 } from './1795550001000-call-counts';
import { KeysAndSessions1795560000000 } from './1795560000000-keys-and-sessions';
import { SightOfFiles1795570000000 } from './1795570000000-sight-of-files';
import { AuditTrail1795580000000 } from './1795580000000-audit-trail';
import { EveryChange1795581000000 } from './1795581000000-every-change';
import { ClearerRights1795590000000 } from './1795590000000-clearer-rights';
import { KeyLookUp1795610000000 } from './1795610000000-key-look-up';
import { RestrictedKeys1795620000000 } from './1795620000000-restricted-keys';
import { Installation1795621000000 } from './1795621000000-installation';
import { Notes1795630000000 } from './1795630000000-notes';
import { Timelines1795640000000 } from './1795640000000-timelines';
import { GroupsInFull1795650000000 } from './1795650000000-groups-in-full';
import { Attributes1795662000000 } from './1795662000000-attributes';
import { StandingDiscounts1795663000000 } from './1795663000000-standing-discounts';
import { OrderOfSections1795663100000 } from './1795663100000-order-of-sections';
import { Registers1795664000000 } from './1795664000000-registers';
import { CompaniesInFull1795665000000 } from './1795665000000-companies-in-full';
import { Portfolios1795666000000 } from './1795666000000-portfolios';
import { Favourites1795666100000 } from './1795666100000-favourites';
import { AttributeFilters1795669100000 } from './1795669100000-attribute-filters';
import { PossibleDuplicates1795669200000 } from './1795669200000-possible-duplicates';
import { RegisterStatuses1795669300000 } from './1795669300000-register-statuses';
import { TermsAndCells1795669400000 } from './1795669400000-terms-and-cells';
import { JoiningOneGroup1795669500000 } from './1795669500000-joining-one-group';
import { CompaniesOfAPerson1795669600000 } from './1795669600000-companies-of-a-person';

/** In the order in which they run. */
export const migrations = [
  Foundation1700000000000,
  AccessSettingsJobs1700000001000,
  Customers1700000002000,
  CustomerSalutation1795322927975,
  Addresses1795521000000,
  ChangesOfManyRows1795521500000,
  ImportsInFull1795522000000,
  ExportsInFull1795523000000,
  OldJobs1795524000000,
  ImportsOfMany1795525000000,
  SignInAttempts1795526000000,
  ImportsInLanes1795527000000,
  ChangesAcrossRestores1795530000000,
  UpdatesAmongMany1795540000000,
  PagesFromTheEnd1795540100000,
  IdempotencyKeys1795550000000,
  CallCounts1795550001000,
  KeysAndSessions1795560000000,
  SightOfFiles1795570000000,
  AuditTrail1795580000000,
  EveryChange1795581000000,
  ClearerRights1795590000000,
  KeyLookUp1795610000000,
  RestrictedKeys1795620000000,
  Installation1795621000000,
  Notes1795630000000,
  Timelines1795640000000,
  GroupsInFull1795650000000,
  Attributes1795662000000,
  StandingDiscounts1795663000000,
  OrderOfSections1795663100000,
  Registers1795664000000,
  CompaniesInFull1795665000000,
  Portfolios1795666000000,
  Favourites1795666100000,
  AttributeFilters1795669100000,
  PossibleDuplicates1795669200000,
  RegisterStatuses1795669300000,
  TermsAndCells1795669400000,
  JoiningOneGroup1795669500000,
  CompaniesOfAPerson1795669600000,
] as const;
