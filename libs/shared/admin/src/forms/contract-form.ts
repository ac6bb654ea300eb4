import { signal, type Signal, type WritableSignal } from '@angular/core';
import {
  createManagedMetadataKey,
  createMetadataKey,
  form,
  metadata,
  validateTree,
  REQUIRED,
  type FieldTree,
  type ReadonlyFieldTree,
  type SchemaPath,
  type SchemaPathTree,
  type ValidationError,
} from '@angular/forms/signals';
import {
  check,
  clean,
  fieldsOf,
  type Contract,
  type Fault,
  type Field,
  type SaidParams,
} from '@clientele/shared/dto';
import type { Problem, ProblemError } from '../problems/problem';

/** An error of a field: its kind is the code of the fault, its text is said when it is shown. */
export interface ContractError extends ValidationError.WithOptionalFieldTree {
  readonly params: SaidParams;
  /** The part of the problem that this error came from, when the server found it. */
  readonly problem?: ProblemError;
}

export interface ContractRules<T> {
  /** Names of fields that this shop requires beyond the contract. */
  required?: Signal<readonly string[]>;
  /** Rules of this one form: hidden or disabled fields, checks over several fields. */
  rules?: (path: SchemaPathTree<T>) => void;
}

interface ServerError {
  error: ProblemError;
  /** The value that the server refused: the error is shown until it changes. */
  value: unknown;
  /** The whole form as it was refused. */
  draft: unknown;
}

/** The contract's description of a field of a form. */
export const DESCRIPTION = createMetadataKey<Field>();
const SERVER_ERRORS = createManagedMetadataKey<WritableSignal<readonly ServerError[]>, true>(() =>
  signal<readonly ServerError[]>([]),
);
/** Whether somebody tried to save the form as it is. */
export const ATTEMPTED = createManagedMetadataKey<WritableSignal<boolean>, true>(() => signal(false));

type Paths = Record<string, SchemaPath<unknown>>;
type Trees = Record<string, ReadonlyFieldTree<unknown> | undefined>;

/** A form over a draft: its rules, titles and required marks are those of the contract. */
export function contractForm<T extends object>(
  contract: Contract<T>,
  draft: WritableSignal<T>,
  { required, rules }: ContractRules<T> = {},
): FieldTree<T> {
  return form(draft, (path) => {
    describe(contract, path, required);
    const root = path as SchemaPath<T>;
    metadata(root, SERVER_ERRORS, () => true);
    metadata(root, ATTEMPTED, () => true);
    validateTree(root, ({ value, state, fieldTree }) => {
      const trees = fieldTree as unknown as Trees;
      const found = faultsOf(contract, value(), required?.() ?? []);
      const refused = state.metadata(SERVER_ERRORS)?.() ?? [];
      return [...found.map((fault) => errorAt(trees, fault)), ...stillRefused(refused, value(), trees)];
    });
    rules?.(path);
  });
}

/** The members of a record that its input contract has: what a form starts from. What is hidden of it is blank. */
export function draftOf<T extends object>(contract: Contract<T>, record: T): T {
  const blank = new (contract as new () => T)();
  const names = fieldsOf(contract).map((field) => field.name as keyof T);
  return Object.fromEntries(names.map((name) => [name, name in record ? record[name] : blank[name]])) as T;
}

/** The members of a draft that differ from the record, cleaned: the body of a merge-patch. */
export function changesOf<T extends object>(contract: Contract<T>, record: T, draft: T): Partial<T> {
  const [before, after] = [clean(contract, draftOf(contract, record)), clean(contract, draft)];
  const names = fieldsOf(contract).map((field) => field.name);
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]])) as Partial<T>;
}

/** Statuses that speak of what was sent; a stale version (412) speaks of the record and is left to the page. */
const ABOUT_THE_FORM: readonly number[] = [409, 422];

/**
 * Puts the errors of a problem at their fields, and what has no field at the form itself; false when the problem is
 * not about this form. Each holds until its value changes.
 */
export function applyProblem<T>(tree: FieldTree<T>, problem: Problem): boolean {
  const trees = tree as unknown as Trees;
  const { errors, code, status } = problem;
  const atFields = errors.filter((error) => trees[nameAt(error.pointer)]);
  const about = ABOUT_THE_FORM.includes(status);
  const whole: ProblemError[] = [];
  if (about && errors.length === 0)
    whole.push({ pointer: '', code, detail: problem.detail || problem.title, params: {} });
  if (about) whole.push(...errors.filter((error) => !atFields.includes(error)));
  const refused = [...atFields, ...whole].map((error) => ({
    error,
    value: valueAt(tree, trees, error.pointer),
    draft: tree().value(),
  }));
  tree().metadata(SERVER_ERRORS)?.set(refused);
  return refused.length > 0;
}

/**
 * Whether the form can be sent. What the server refused at one field may be mended by another, such as the country of a
 * number: once anything has changed, the server is asked again.
 */
export function canBeSent<T>(tree: FieldTree<T>): boolean {
  const refused = tree().metadata(SERVER_ERRORS)?.() ?? [];
  const isMended = refused.some(({ draft }) => draft !== tree().value());
  const errors: readonly Partial<ContractError>[] = tree().errorSummary();
  return tree().valid() || (isMended && errors.every(({ problem }) => problem !== undefined));
}

export function forgetRefusals<T>(tree: FieldTree<T>): void {
  tree().metadata(SERVER_ERRORS)?.set([]);
}

function valueAt<T>(tree: FieldTree<T>, trees: Trees, pointer: string): unknown {
  const field = trees[nameAt(pointer)];
  return field ? field().value() : tree().value();
}

function describe(contract: Contract<object>, paths: Paths, required?: Signal<readonly string[]>): void {
  for (const field of fieldsOf(contract)) {
    const path = paths[field.name];
    if (!path) continue;
    metadata(path, DESCRIPTION, () => field);
    metadata(path, REQUIRED, () => field.required || (required?.().includes(field.name) ?? false));
  }
}

function faultsOf(contract: Contract<object>, value: object, required: readonly string[]): Fault[] {
  const cleaned = clean(contract, value);
  const faults = check(contract, cleaned).filter((fault) => fault.code !== 'unknown');
  const missing = required.filter(
    (name) => isBlank(cleaned[name]) && !faults.some((f) => nameAt(f.pointer) === name),
  );
  return [
    ...faults,
    ...missing.map((name): Fault => ({ pointer: `/${name}`, code: 'required', params: {} })),
  ];
}

function isBlank(value: unknown): boolean {
  return (
    value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0)
  );
}

function errorAt(trees: Trees, { code, params, pointer }: Fault): ContractError {
  return place(trees, nameAt(pointer), { kind: code, params });
}

function stillRefused(refused: readonly ServerError[], value: object, trees: Trees): ContractError[] {
  const members = value as Record<string, unknown>;
  const now = (name: string): unknown => (trees[name] ? members[name] : value);
  return refused
    .filter(({ error, value: before }) => now(nameAt(error.pointer)) === before)
    .map(({ error }) => {
      const found = { kind: error.code, message: error.detail, params: error.params, problem: error };
      return place(trees, nameAt(error.pointer), found);
    });
}

function place(trees: Trees, name: string, error: Omit<ContractError, 'fieldTree'>): ContractError {
  const fieldTree = trees[name];
  return fieldTree ? { ...error, fieldTree } : error;
}

/** The name of the member that a pointer starts with: `/email` → `email`, `/allowedOutstanding/amount` → …Outstanding. */
function nameAt(pointer: string): string {
  return (pointer.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
}
