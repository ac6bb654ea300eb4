export { SYSTEM } from './actor';
export type { Actor, Channel, Current, OwnSession, Restriction } from './actor';
export { CONFIG, isSandbox, readConfig } from './config';
export { Environment } from './environment';
export type { Config } from './config';
export { constraintMeans, problemOfDatabase } from './database-problem';
export { Db } from './db';
export {
  Answers,
  AnswerInterceptor,
  AnswersPage,
  AnswersSearch,
  Reply,
  SentEachTime,
  Tagged,
  WithEmbedded,
} from './http/answers';
export {
  Asked,
  Deprecated,
  Patched,
  Sent,
  detailOf,
  describeRoute,
  refuse,
  routeContractOf,
} from './http/contract';
export type { Deprecation, RouteContract } from './http/contract';
export { IdParam, TextParam } from './http/id-param';
export { Demanded, IfMatch, IfMatchMaybe } from './http/if-match';
export type { Demand } from './http/if-match';
export { IdempotencyKeys } from './idempotency/idempotency-keys';
export { Sparse } from './http/sparse';
export { PROBLEM_PAGE, problemBody } from './http/problem-body';
export { wantsTotal } from './http/wants-total';
export { ProblemFilter } from './http/problem-filter';
export { Embedding, MOST_EMBEDDED } from './embed';
export type { Embed, EmbeddedMap, Embeds } from './embed';
export { eraseRulesOf } from './personal-data';
export type { EraseRule, PersonalData } from './personal-data';
export { Hourly } from './hourly';
export { placeOf } from './place-of';
export { Problem, allProblems, problemNamed, problemsOf } from './problem';
export type { ProblemDetail, ProblemKind } from './problem';
export { problems } from './problems';
export { CursorSeal } from './read-page/cursor';
export { COUNTED_TO } from './read-page/find';
export { PageReader } from './read-page/read-page';
export type { Page } from './read-page/read-page';
export { OPERATORS, readConditions } from './read-page/filter';
export { Bindings } from './read-page/list-source';
export { narrowed } from './read-page/tree';
export { columnsOf, filtersOf } from './read-page/list-source';
export type { Column, DefinedFilters, Filtered } from './read-page/list-source';
export type { ListPart, ListSource, Reader, SearchAsked } from './read-page/list-source';
export { searchWords } from './read-page/search';
export { InstantColumn } from './entity';
export type { Row } from './entity';
export { SnakeNames, columnName } from './naming';
export { unusable } from './unusable';
export { wallClock, wallInstant } from './wall-clock';
export { withoutNulls } from './without-nulls';
export { refuseMissed, writeVersion } from './write-version';
export type { Recorded } from './write-version';
export { OnlyReads, OwnTransactions, UnitOfWork, UnitOfWorkInterceptor } from './unit-of-work';
export { Shutdown } from './shutdown';
export { SharedModule } from './shared.module';
export { sightKey } from './sight-key';
