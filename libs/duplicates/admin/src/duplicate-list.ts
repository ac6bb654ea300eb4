import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Session } from '@clientele/access/admin';
import type { CustomerCard } from '@clientele/customers/dto';
import {
  duplicateReasons,
  duplicatesTexts,
  type DuplicateReason,
  type PossibleDuplicate,
  type PossibleDuplicates,
} from '@clientele/duplicates/dto';
import { Icon, LoadError, Skeleton, Speech, Toast, problemOf } from '@clientele/shared/admin';
import { DuplicateClient, duplicatesOf } from './duplicate-client';
import { nameOf } from './name-of';
import { duplicatesAdminTexts as texts } from './texts';

interface Found {
  of: string;
  found: PossibleDuplicates | undefined;
}

/** Who may be the same person as a customer, and why; staff say of whom it is not so. */
@Component({
  selector: 'cl-duplicate-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LoadError, MatButton, NgTemplateOutlet, RouterLink, Skeleton],
  templateUrl: './duplicate-list.html',
  styleUrl: './duplicate-list.css',
})
export class DuplicateList {
  readonly customerId = input.required<string>();
  readonly customer = input<CustomerCard>();
  private readonly client = inject(DuplicateClient);
  private readonly session = inject(Session);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly titles = duplicatesTexts;
  protected readonly nameOf = nameOf;

  protected readonly found = duplicatesOf(this.customerId);
  /** The old ones of the same customer stay until the new ones are there. */
  private readonly all = linkedSignal<Found, readonly PossibleDuplicate[] | undefined>({
    source: () => ({
      of: this.customerId(),
      found: this.found.hasValue() ? this.found.value() : undefined,
    }),
    computation: ({ of, found }, before) =>
      found?.items ?? (before?.source.of === of ? before.value : undefined),
  });
  protected readonly parts = computed(() => {
    const all = this.all();
    return (
      all && { open: all.filter((one) => !one.dismissed), dismissed: all.filter((one) => one.dismissed) }
    );
  });
  protected readonly busy = signal(false);
  protected readonly mayDismiss = computed(
    () => this.session.can('customers:write') && !this.customer()?.deletedAt,
  );

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Whose line has moved to the other list: the focus follows it. */
  private moved: string | null = null;

  constructor() {
    afterRenderEffect(() => {
      this.parts();
      if (this.moved === null || this.found.isLoading()) return;
      this.host.querySelector<HTMLElement>(`[data-person="${this.moved}"] button`)?.focus();
      this.moved = null;
    });
  }

  protected wordOf(reason: DuplicateReason): string {
    return this.say(duplicateReasons[reason]);
  }

  protected async dismiss(
    one: PossibleDuplicate,
    customerId = this.customerId(),
    isUndo = false,
  ): Promise<void> {
    await this.write(one, async () => {
      await this.client.dismiss(customerId, one.id);
      const undo = isUndo ? undefined : (): void => void this.takeBack(one, customerId, true);
      this.toast.done(texts.dismissed, { name: nameOf(one) }, undo);
    });
  }

  protected async takeBack(
    one: PossibleDuplicate,
    customerId = this.customerId(),
    isUndo = false,
  ): Promise<void> {
    await this.write(one, async () => {
      await this.client.takeBack(customerId, one.id);
      const undo = isUndo ? undefined : (): void => void this.dismiss(one, customerId, true);
      this.toast.done(texts.takeBackOf, { name: nameOf(one) }, undo);
    });
  }

  /** One at a time. */
  private async write({ id }: PossibleDuplicate, work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.moved = id;
    await work().catch((error: unknown) => this.refused(error));
    this.busy.set(false);
    this.found.reload();
  }

  private refused(error: unknown): void {
    const { status, detail, title, requestId } = problemOf(error);
    if (status === 404) this.toast.failed(texts.gone);
    if (status === 409) this.toast.problem(detail || title, requestId);
  }
}
