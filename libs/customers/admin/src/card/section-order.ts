import { CdkDrag, CdkDragHandle, CdkDropList, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Session } from '@clientele/access/admin';
import { MoveButtons, Speech, sharedTexts } from '@clientele/shared/admin';
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
  imports: [CdkDrag, CdkDragHandle, CdkDropList, MatButton, MatDialogModule, MoveButtons],
  templateUrl: './section-order.html',
  styleUrl: './section-order.css',
})
export class SectionOrder {
  private readonly data = inject<SectionOrderData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<SectionOrder>>(MatDialogRef);
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
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
}
