import { LiveAnnouncer } from '@angular/cdk/a11y';
import { CdkDrag, CdkDragHandle, CdkDropList, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Session } from '@clientele/access/admin';
import { Icon, Speech, sharedTexts } from '@clientele/shared/admin';
import { listTexts } from '../list/texts';
import type { CustomerSection } from '../sections';
import { cardTexts as texts, groupTexts } from './card-texts';
import { sectionsByGroup, type GroupOfSections } from './sections-by-group';

export interface SectionOrderData {
  sections: readonly CustomerSection[];
}

/** In which order an operator wants the sections within their groups; a pointer is never needed. */
@Component({
  selector: 'cl-section-order',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkDrag, CdkDragHandle, CdkDropList, Icon, MatButton, MatDialogModule, MatIconButton],
  host: { '(keydown)': 'onKey($event)' },
  templateUrl: './section-order.html',
  styleUrl: './section-order.css',
})
export class SectionOrder {
  private readonly data = inject<SectionOrderData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<SectionOrder>>(MatDialogRef);
  private readonly session = inject(Session);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly listTexts = listTexts;
  protected readonly groupTexts = groupTexts;
  protected readonly sharedTexts = sharedTexts;
  /** Ids of sections; none is the order of the product. */
  protected readonly order = signal<readonly string[]>(this.session.account()?.sectionOrder ?? []);
  protected readonly groups = computed(() => sectionsByGroup(this.data.sections, this.order()));
  protected readonly saving = signal(false);

  protected drop(group: GroupOfSections, { previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.move(group, previousIndex, currentIndex);
  }

  /** Past an end it stays at the end. */
  protected move(group: GroupOfSections, from: number, to: number): void {
    const section = group.sections[from];
    const place = Math.max(0, Math.min(group.sections.length - 1, to));
    if (!section || place === from) return;
    const moved = group.sections.toSpliced(from, 1).toSpliced(place, 0, section);
    const all = this.groups().flatMap((one) => (one.name === group.name ? moved : one.sections));
    this.order.set(all.map(({ id }) => id));
    const said = { field: this.say(section.title), place: place + 1, count: moved.length };
    void this.announcer.announce(this.say(listTexts.moved, said));
    setTimeout(() => this.refocus(section.id, to - from));
  }

  /** Alt with an arrow moves the section in whose line the focus is. */
  protected onKey(event: KeyboardEvent): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const id = (event.target as Element).closest<HTMLElement>('[data-section]')?.dataset['section'];
    const group = this.groups().find(({ sections }) => sections.some((section) => section.id === id));
    if (!event.altKey || !by || !group) return;
    event.preventDefault();
    const from = group.sections.findIndex((section) => section.id === id);
    this.move(group, from, from + by);
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    try {
      await this.session.update({ sectionOrder: [...this.order()] });
      this.ref.close();
    } finally {
      this.saving.set(false);
    }
  }

  /** The button that moved a section stays under the finger; at an end, the other one takes over. */
  private refocus(id: string, by: number): void {
    const line = this.host.querySelector(`[data-section="${id}"]`);
    if (line?.contains(document.activeElement)) return;
    const [up, down] = line?.querySelectorAll<HTMLButtonElement>('button') ?? [];
    const wanted = by < 0 ? [up, down] : [down, up];
    wanted.find((button) => button && !button.disabled)?.focus();
  }
}
