import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import type { AuditTrailState } from '@clientele/access/dto';
import { AuditState } from './audit-state';

const WHOLE: AuditTrailState = {
  seal: 12,
  sealedAt: '2026-11-24T10:00:00Z',
  entries: 4711,
  waiting: 3,
  checkedAt: '2026-11-24T11:00:00Z',
  faults: [],
};

describe('The state of the audit trail', () => {
  async function shown(state: AuditTrailState): Promise<HTMLElement> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const fixture = TestBed.createComponent(AuditState);
    fixture.detectChanges();
    TestBed.inject(HttpTestingController).expectOne('/api/v1/audit-trail').flush(state);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('is a quiet line while all is as it was sealed', async () => {
    const page = await shown(WHOLE);
    expect(page.textContent).toContain('4,711 entries are sealed');
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it('says so before the first seal', async () => {
    const page = await shown({ ...WHOLE, seal: 0, sealedAt: null, checkedAt: null, entries: 0 });
    expect(page.textContent).toContain('within minutes');
  });

  it('is an alert that says where, once something was altered', async () => {
    const faults: AuditTrailState['faults'] = [
      { kind: 'entry_changed', seal: 7, range: '601–700', entry: 'change 4242' },
      { kind: 'tail_cut', seal: 12, range: '', entry: '' },
    ];
    const alert = (await shown({ ...WHOLE, faults })).querySelector('[role=alert]');
    expect(alert?.textContent).toContain('The audit trail was altered');
    expect(alert?.textContent).toContain('Entries under seal 7 (601–700) were changed, first change 4242.');
    expect(alert?.querySelectorAll('li')).toHaveLength(2);
  });
});
