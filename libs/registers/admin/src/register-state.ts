import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Session } from '@clientele/access/admin';
import { printedOrganisationNumber, printedTaxId } from '@clientele/companies/dto';
import { Jobs, isActive } from '@clientele/jobs/admin';
import {
  findings,
  likenesses,
  numberKinds,
  registersTexts,
  registerStatuses,
  type Likeness,
  type RegisterId,
  type RegisterState as State,
} from '@clientele/registers/dto';
import { registerNames } from '@clientele/settings/dto';
import { Formats, Icon, LoadError, Speech } from '@clientele/shared/admin';
import { RegisterClient, statesOf } from './register-client';
import { statusLooks, type Look } from './register-looks';
import { registersAdminTexts as texts } from './texts';

const LIKENESS_LOOKS: Readonly<Record<Likeness, Look>> = {
  '': { icon: 'minus', meaning: '' },
  same: { icon: 'good', meaning: 'good' },
  similar: { icon: 'attention', meaning: 'attention' },
  differs: { icon: 'danger', meaning: 'danger' },
};

/** What registers say of the numbers of a company, on what that rests, and whether it fits what we know. */
@Component({
  selector: 'cl-register-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LoadError, MatButton],
  templateUrl: './register-state.html',
  styleUrl: './register-state.css',
})
export class RegisterState {
  readonly companyId = input.required<string>();
  readonly version = input.required<number>();
  private readonly client = inject(RegisterClient);
  private readonly jobs = inject(Jobs);
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly titles = registersTexts;
  protected readonly kinds = numberKinds;
  protected readonly statuses = registerStatuses;
  protected readonly findings = findings;
  protected readonly likenesses = likenesses;
  protected readonly looks = statusLooks;
  protected readonly likenessLooks = LIKENESS_LOOKS;

  protected readonly found = statesOf(this.companyId, this.version);
  protected readonly states = computed(() => (this.found.hasValue() ? this.found.value().items : []));
  protected readonly mayCheck = computed(
    () => this.session.can('companies:write') && this.states().some(({ register }) => register !== ''),
  );
  private readonly jobId = signal<string | undefined>(undefined);
  private readonly job = this.jobs.follow(this.jobId);
  private readonly sending = signal(false);
  protected readonly isChecking = computed(() => {
    const job = this.job();
    return this.sending() || (job !== undefined && isActive(job));
  });

  constructor() {
    effect(() => {
      const job = this.job();
      if (job && !isActive(job)) untracked(() => this.found.reload());
    });
  }

  protected async check(): Promise<void> {
    if (this.isChecking()) return;
    this.sending.set(true);
    try {
      const job = await this.client.check(this.companyId());
      this.jobs.track(job);
      this.jobId.set(job.id);
    } finally {
      this.sending.set(false);
    }
  }

  protected printed({ kind, country, number }: State): string {
    return (kind === 'tax_id' ? printedTaxId : printedOrganisationNumber)(country, number);
  }

  protected nameOf(register: RegisterId | ''): string {
    return register === '' ? '' : this.say(registerNames[register]);
  }

  protected answered({ answeredBy, checkedAt }: State): string {
    return this.say(texts.answered, {
      register: this.nameOf(answeredBy),
      at: this.formats.instant(checkedAt),
    });
  }

  protected outage({ register, triedAt, failure, nextCheckAt }: State): string {
    return this.say(texts.outage, {
      register: this.nameOf(register),
      at: this.formats.instant(triedAt),
      why: this.client.why(failure),
      next: this.formats.instant(nextCheckAt),
    });
  }
}
