import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { permissionsOf } from '@clientele/access/dto';
import { CompanyTimeline } from './company-timeline';

describe('the timeline of a company', () => {
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };

  it('says what somebody is for it, and leads to them', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
      ],
    });
    const looks = { language: 'en', theme: 'light', density: 'compact' } as const;
    const me = { id: 'me', name: 'Ewa', email: 'e@example.com', permissions: [...permissionsOf.owner] };
    TestBed.inject(Session).begin({ ...me, role: 'owner', ...looks });
    const fixture = TestBed.createComponent(CompanyTimeline);
    fixture.componentRef.setInput('companyId', 'co-1');
    const http = TestBed.inject(HttpTestingController);
    const url = '/api/v1/companies/co-1/timeline';
    // Its code comes by itself.
    let [request] = http.match(url);
    for (let attempt = 0; attempt < 50 && !request; attempt++) {
      await settled();
      [request] = http.match(url);
    }
    const person = { name: 'customerId', from: 'c-1', to: 'c-1', fromName: 'Ola Dahl', toName: 'Ola Dahl' };
    const roles = { name: 'roles', from: [], to: ['buyer'], fromName: '', toName: '' };
    const entry = { id: 7, at: '2026-01-31T12:00:00.000Z', transaction: '1', operation: 'updated' };
    const actor = { actorKind: 'operator', actorName: 'Ewa', channel: 'admin', reason: '', importId: null };
    const record = { entity: 'company_person', entityId: 'co-1', fields: [person, roles], masked: [] };
    request!.flush({ items: [{ ...entry, ...actor, ...record }], page: { next: null } });
    await settled();
    const shown = (fixture.nativeElement as HTMLElement).querySelector('cl-timeline-entry')!;
    expect(shown.querySelector('a')?.getAttribute('href')).toBe('/customers/c-1');
    const lines = [...shown.querySelectorAll('dl > div')].map((line) => line.textContent.trim());
    expect(lines).toEqual([
      expect.stringMatching(/^Person\s*Ola Dahl$/),
      expect.stringMatching(/^Roles.*Buyer$/),
    ]);
  });
});
