import { NgComponentOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  InjectionToken,
  computed,
  inject,
  input,
  output,
  resource,
  type InputSignal,
  type Type,
} from '@angular/core';
import type { CompanyInput } from '@clientele/companies/dto';
import { LoadError, Skeleton, type IconName } from '@clientele/shared/admin';
import type { Said } from '@clientele/shared/dto';

/** What another domain shows of a company; the app puts it in. */
export interface CompanyPart {
  companyId: InputSignal<string>;
  /** That of the company: with another one, what is shown may be past. */
  version: InputSignal<number>;
}

/** What tells who changed a company, its family and its people. */
export interface CompanyHistory {
  companyId: InputSignal<string>;
}

/** What helps to fill in the form of a company. */
export interface CompanyHelper {
  typed: InputSignal<CompanyInput>;
  /** The registers that are switched on. */
  registers: InputSignal<readonly string[]>;
  fill: InputSignal<(found: Partial<CompanyInput>) => void>;
}

/** A choice that another domain adds to the list of companies, as a column and a filter. */
export interface CompanyColumn {
  name: string;
  title: Said;
  choices: readonly { value: string; text: Said; icon: IconName; meaning: string }[];
}

type Load<T> = () => Promise<Type<T>>;

export const COMPANY_COLUMNS = new InjectionToken<readonly CompanyColumn[]>('COMPANY_COLUMNS', {
  factory: () => [],
});
export const COMPANY_PART = new InjectionToken<Load<CompanyPart> | null>('COMPANY_PART', {
  factory: () => null,
});
export const COMPANY_HISTORY = new InjectionToken<Load<CompanyHistory> | null>('COMPANY_HISTORY', {
  factory: () => null,
});
export const COMPANY_HELPER = new InjectionToken<Load<CompanyHelper> | null>('COMPANY_HELPER', {
  factory: () => null,
});

/** The place of the part: one that does not come leaves the rest as it is. */
@Component({
  selector: 'cl-company-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgComponentOutlet],
  template: `
    @if (part.hasValue()) {
      <ng-container *ngComponentOutlet="part.value(); inputs: inputs()" />
    }
  `,
})
export class CompanyPartHost {
  readonly companyId = input.required<string>();
  readonly version = input.required<number>();
  private readonly load = inject(COMPANY_PART);
  protected readonly part = resource({
    params: () => this.load ?? undefined,
    loader: ({ params }) => params(),
  });
  protected readonly inputs = computed(() => ({ companyId: this.companyId(), version: this.version() }));
}

/** The place of what tells of changes, which is looked at now and then. */
@Component({
  selector: 'cl-company-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadError, NgComponentOutlet, Skeleton],
  template: `
    @if (history.error(); as error) {
      <cl-load-error [error]="error" (retry)="history.reload()" />
    } @else if (history.hasValue()) {
      <ng-container *ngComponentOutlet="history.value(); inputs: inputs()" />
    } @else {
      <cl-skeleton [rows]="4" />
    }
  `,
})
export class CompanyHistoryHost {
  readonly companyId = input.required<string>();
  private readonly load = inject(COMPANY_HISTORY);
  protected readonly history = resource({
    params: () => this.load ?? undefined,
    loader: ({ params }) => params(),
  });
  protected readonly inputs = computed(() => ({ companyId: this.companyId() }));
}

/** The place of the helper, in the form. */
@Component({
  selector: 'cl-company-helper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgComponentOutlet],
  template: `
    @if (helper.hasValue()) {
      <ng-container *ngComponentOutlet="helper.value(); inputs: inputs()" />
    }
  `,
})
export class CompanyHelperHost {
  readonly typed = input.required<CompanyInput>();
  readonly registers = input.required<readonly string[]>();
  readonly filled = output<Partial<CompanyInput>>();
  private readonly load = inject(COMPANY_HELPER);
  private readonly fill = (found: Partial<CompanyInput>): void => this.filled.emit(found);
  protected readonly helper = resource({
    params: () => (this.registers().length > 0 && this.load) || undefined,
    loader: ({ params }) => params(),
  });
  protected readonly inputs = computed(() => ({
    typed: this.typed(),
    registers: this.registers(),
    fill: this.fill,
  }));
}
