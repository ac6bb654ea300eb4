import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { auditFaults, type AuditTrailState } from '@clientele/access/dto';
import { Formats, Icon, Speech, claiming, apiResource } from '@clientele/shared/admin';
import { auditAdminTexts as texts } from './audit-admin-texts';

/** Whether the logs of changes and of access are as they were sealed: a quiet line, or an alert. */
@Component({
  selector: 'cl-audit-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    @if (state(); as found) {
      @if (found.faults.length) {
        <section class="cl-notice danger" role="alert">
          <cl-icon name="danger" />
          <div>
            <strong>{{ say(texts.altered) }}</strong>
            <p>{{ say(texts.alteredHint, { time: formats.instant(found.checkedAt) }) }}</p>
            <ul>
              @for (fault of found.faults; track $index) {
                <li>
                  {{ say(faults[fault.kind], { seal: fault.seal, range: fault.range, entry: fault.entry }) }}
                </li>
              }
            </ul>
          </div>
        </section>
      } @else {
        <p class="cl-muted">{{ line() }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: 16px;
    }
    p {
      margin: 0;
    }
    ul {
      margin: 8px 0 0;
      padding-inline-start: 20px;
      overflow-wrap: anywhere;
    }
  `,
})
export class AuditState {
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly faults = auditFaults;
  private readonly trail = apiResource<AuditTrailState>(() => ({
    url: '/api/v1/audit-trail',
    context: claiming(0, 403, 500, 502, 503, 504),
  }));
  protected readonly state = computed(() => (this.trail.hasValue() ? this.trail.value() : undefined));

  /** When it was sealed and checked; before the first time it says just that. */
  protected readonly line = computed(() => {
    const { sealedAt, checkedAt, entries } = this.state() ?? {};
    if (!sealedAt || !checkedAt) return this.say(texts.notYet);
    const times = { sealed: this.formats.instant(sealedAt), checked: this.formats.instant(checkedAt) };
    return this.say(texts.whole, { ...times, count: entries ?? 0 });
  });
}
