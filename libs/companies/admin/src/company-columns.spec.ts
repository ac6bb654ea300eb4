import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@clientele/access/admin';
import { permissionsOf } from '@clientele/access/dto';
import { CompanyInput } from '@clientele/companies/dto';
import { CompanyList } from './company-list';
import { COMPANY_COLUMNS, type CompanyColumn } from './company-parts';

const word = (text: string): CompanyColumn['title'] => ({ en: text, pl: text, cs: text, nb: text });
const mood: CompanyColumn = {
  name: 'mood',
  title: word('Mood'),
  choices: [
    { value: 'bad', text: word('Grumpy'), icon: 'danger', meaning: 'danger' },
    { value: 'fine', text: word('Cheerful'), icon: 'good', meaning: 'good' },
  ],
};

describe('A choice that another domain adds to the list of companies', () => {
  const asked = (): TestRequest =>
    TestBed.inject(HttpTestingController).expectOne(({ url }) => url === '/api/v1/companies');

  it('is a column, and a filter that stands in the address', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([{ path: 'companies', component: CompanyList }]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        { provide: COMPANY_COLUMNS, useValue: [mood] },
      ],
    });
    const looks = { language: 'en', theme: 'light', density: 'compact' } as const;
    const me = { id: 'me', name: 'Ewa', email: 'e@example.com', permissions: [...permissionsOf.owner] };
    TestBed.inject(Session).begin({ ...me, role: 'owner', ...looks });
    const harness = await RouterTestingHarness.create('/companies?mood=bad');
    const settled = async (): Promise<void> => {
      for (let turn = 0; turn < 3; turn++) {
        await new Promise((done) => setTimeout(done));
        TestBed.tick();
      }
    };
    await settled();
    const first = asked();
    expect(first.request.params.get('mood')).toBe('bad');
    const company = { ...new CompanyInput(), version: 1, accountManager: '' };
    const items = [
      { ...company, id: '1', name: 'Lis', mood: 'bad' },
      { ...company, id: '2', name: 'Wilk', mood: null },
    ];
    first.flush({ items, page: { prev: null, next: null, hasMore: false } });
    await settled();
    const page = harness.routeNativeElement!;
    expect(page.querySelector('thead')?.textContent).toContain('Mood');
    const cells = [...page.querySelectorAll('td[data-title=Mood]')].map((cell) => cell.textContent.trim());
    expect(cells).toEqual(['Grumpy', '–']);
    expect(page.querySelector('td .cl-chip')?.className).toContain('danger');

    const select = [...page.querySelectorAll('mat-form-field')].find((one) =>
      one.textContent.includes('Mood'),
    );
    select?.querySelector<HTMLElement>('.mat-mdc-select-trigger')?.click();
    await settled();
    const options = [...document.querySelectorAll<HTMLElement>('mat-option')];
    expect(options.map((option) => option.textContent.trim())).toEqual(['Any', 'Grumpy', 'Cheerful']);
    options[2]?.click();
    await settled();
    expect(asked().request.params.get('mood')).toBe('fine');
  });
});
