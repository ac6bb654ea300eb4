import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RowCounts } from '@clientele/jobs/dto';
import { fieldsOf } from '@clientele/shared/dto';
import { Formats, Icon, Speech, type IconName } from '@clientele/shared/admin';

type Outcome = keyof RowCounts;

const looks: Readonly<Record<Outcome, { icon: IconName; meaning: string }>> = {
  created: { icon: 'person-add', meaning: 'good' },
  updated: { icon: 'edit', meaning: 'information' },
  unchanged: { icon: 'check', meaning: 'neutral' },
  skipped: { icon: 'minus', meaning: 'attention' },
  rejected: { icon: 'danger', meaning: 'danger' },
};

/** What becomes of the rows of a file: a bar to see it, and its table to read it. */
@Component({
  selector: 'cl-effect',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div class="bar" aria-hidden="true">
      @for (part of parts(); track part.name) {
        @if (part.count) {
          <span [class]="part.meaning" [style.flex-grow]="part.count"></span>
        }
      }
    </div>
    <table [attr.aria-label]="label()">
      <tbody>
        @for (part of parts(); track part.name) {
          <tr [class.none]="!part.count">
            <th scope="row">
              <span class="mark" [class]="part.meaning"><cl-icon [name]="part.icon" /></span
              >{{ say(part.title) }}
            </th>
            <td>{{ formats.number(part.count) }}</td>
            <td class="share">{{ part.share }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './effect.css',
})
export class Effect {
  readonly counts = input.required<RowCounts>();
  readonly label = input.required<string>();
  private readonly speech = inject(Speech);
  protected readonly say = this.speech.say;
  protected readonly formats = inject(Formats);

  protected readonly parts = computed(() => {
    const counts = this.counts();
    const fields = fieldsOf(RowCounts);
    const total = fields.reduce((sum, { name }) => sum + counts[name as Outcome], 0);
    return fields.map(({ name, title }) => {
      const count = counts[name as Outcome];
      return { name, title, count, share: this.share(count, total), ...looks[name as Outcome] };
    });
  });

  private share(count: number, total: number): string {
    if (!count) return '';
    const style: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 1 };
    return new Intl.NumberFormat(this.speech.language(), style).format(count / total);
  }
}
