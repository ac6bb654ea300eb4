import { Injectable } from '@nestjs/common';
import { Problem, problems, type Current, type ProblemDetail, type ProblemKind } from '@clientele/shared/api';
import type { ColumnMeaning } from '@clientele/transfers/dto';
import { ClsService } from 'nestjs-cls';
import { importProblems } from '../import-problems';
import { titleOf, type KnownTargets } from './format/targets';
import type { KeptColumn } from './import-row';

/** Puts the meanings that somebody gives to columns into place, and refuses those that cannot be. */
@Injectable()
export class ImportDraft {
  constructor(private readonly cls: ClsService<Current>) {}

  /** A column that is not named keeps its meaning. */
  corrected(
    columns: readonly KeptColumn[],
    meanings: readonly ColumnMeaning[],
    targets: KnownTargets,
  ): KeptColumn[] {
    const pointer = '/columns';
    const known = new Map(columns.map((column) => [column.heading, column]));
    const wrong = meanings.flatMap(
      (meaning, at) => this.faultOf(meaning, { columns: known, targets }, `${pointer}/${at}`) ?? [],
    );
    const given = new Map<string, string[]>();
    for (const { heading, target } of meanings) given.set(heading, [...(given.get(heading) ?? []), target]);
    const next = columns.map((column) => {
      // Of several columns with one heading each takes the next meaning that was given to it.
      const target = given.get(column.heading)?.shift() ?? column.target;
      return { ...column, target, ...(target === 'password' && { samples: '' }) };
    });
    const taken = new Set<string>();
    const twice = next.find(({ target }) => target !== '' && taken.size === taken.add(target).size);
    if (twice)
      wrong.push(
        this.detail(importProblems.target_twice, pointer, { target: this.titled(twice.target, targets) }),
      );
    if (wrong.length > 0) throw new Problem(problems.validation, { errors: wrong });
    return next;
  }

  /** Of a saved mapping only what fits this file and this person is taken. */
  fitting(
    columns: readonly KeptColumn[],
    meanings: readonly ColumnMeaning[],
    targets: KnownTargets,
  ): KeptColumn[] {
    const known = new Map(columns.map((column) => [column.heading, column]));
    const fit = meanings.filter((meaning) => !this.faultOf(meaning, { columns: known, targets }, ''));
    const named = new Set(fit.map(({ target }) => target));
    // A guess gives way to what was saved.
    const free = columns.map((column) => (named.has(column.target) ? { ...column, target: '' } : column));
    return this.corrected(free, fit, targets);
  }

  private faultOf(
    meaning: ColumnMeaning,
    { columns, targets }: { columns: ReadonlyMap<string, KeptColumn>; targets: KnownTargets },
    pointer: string,
  ): ProblemDetail | undefined {
    const column = columns.get(meaning.heading);
    const target = targets.byKey.get(meaning.target);
    const params = { heading: meaning.heading, target: this.titled(meaning.target, targets) };
    if (!column) return this.detail(importProblems.column_unknown, pointer, params);
    if (meaning.target === '') return undefined;
    if (!target) return this.detail(importProblems.target_unknown, pointer, params);
    if (column.refused) return this.detail(importProblems.column_refused, pointer, params);
    if (target.permission && !this.cls.get('actor').permissions.has(target.permission))
      return this.detail(importProblems.target_forbidden, pointer, params);
    return undefined;
  }

  private titled(key: string, { byKey }: KnownTargets): string {
    const target = byKey.get(key);
    return target ? titleOf(target, this.cls.get('language')) : key;
  }

  private detail(kind: ProblemKind, pointer: string, params: Record<string, string>): ProblemDetail {
    return { pointer, code: kind.code, detail: kind.title, params };
  }
}
