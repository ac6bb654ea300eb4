import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { Router, provideRouter } from '@angular/router';
import { permissionsOf, type Operator } from '@clientele/access/dto';
import { problemInterceptor } from '@clientele/shared/admin';
import { Session } from '../session';
import { accessAdminTexts as texts } from '../texts';
import { OperatorPage } from './operator-page';

const me = { id: 'me', name: 'Ewa', email: 'ewa@example.com', role: 'owner' } as const;

describe('the page of an operator', () => {
  let fixture: ComponentFixture<OperatorPage>;

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const open = async (operator: Partial<Operator>): Promise<void> => {
    const looks = { language: 'en', theme: 'light', density: 'compact' } as const;
    TestBed.inject(Session).begin({ ...me, ...looks, permissions: [...permissionsOf.owner] });
    fixture = TestBed.createComponent(OperatorPage);
    fixture.componentRef.setInput('id', operator.id);
    await settled();
    const dates = { createdAt: '2026-01-01T00:00:00Z', lastSignInAt: null };
    TestBed.inject(HttpTestingController)
      .expectOne(`/api/v1/operators/${operator.id}`)
      .flush({ ...me, enabled: true, version: 1, ...dates, ...operator });
    await settled();
  };
  /** The fields that can be written, by their titles. */
  const writable = (): string[] =>
    [...element().querySelectorAll('cl-field')]
      .filter((field) => !field.querySelector(':disabled, [aria-disabled="true"]'))
      .map((field) => field.querySelector('label')?.textContent.trim() ?? '');

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
  });

  it('lets an owner change everything of whoever is none', async () => {
    await open({ id: 'a', role: 'auditor' });
    expect(writable()).toEqual(['Name', 'E-mail', 'Role', 'Enabled']);
    expect(element().textContent).not.toContain('This is an owner');
  });

  it('lets another owner be disabled only, and says so', async () => {
    await open({ id: 'o', role: 'owner' });
    expect(writable()).toEqual(['Enabled']);
    expect(element().textContent).toContain('you can only disable it');
  });

  it('keeps the own role and the own account', async () => {
    await open(me);
    expect(writable()).toEqual(['Name', 'E-mail']);
  });

  describe('of somebody with companies', () => {
    const url = '/api/v1/operators/a';
    const save = async (): Promise<void> => {
      await open({ id: 'a', role: 'account_manager' });
      element().querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
      await settled();
      button(element(), 'Save').click();
      await settled();
      const stays = { status: 409, code: 'access.companies_stay', title: '3 companies are assigned' };
      TestBed.inject(HttpTestingController)
        .expectOne({ method: 'PATCH', url })
        .flush(stays, { status: 409, statusText: 'Conflict' });
      await settled();
    };
    const button = (place: Element, text: string): HTMLButtonElement =>
      [...place.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === text)!;
    const choose = async (text: string): Promise<void> => {
      button(document.querySelector('cl-companies-stay-dialog')!, text).click();
      await settled();
    };

    it('asks what becomes of these, and leaves them on purpose only', async () => {
      await save();
      expect(document.querySelector('cl-companies-stay-dialog')!.textContent).toContain('3 companies');
      await choose(texts.leaveCompanies.en);
      const { request } = TestBed.inject(HttpTestingController).expectOne(`${url}?leaveCompanies=true`);
      expect(request.body).toEqual({ enabled: false });
    });

    it('goes to the hand-over, and changes nothing', async () => {
      const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
      await save();
      await choose(texts.handOverFirst.en);
      expect(navigate).toHaveBeenCalledWith(['/portfolios', 'a']);
      expect(fixture.componentInstance.hasUnsavedWork()).toBe(false);
      TestBed.inject(HttpTestingController).expectNone(({ method }) => method === 'PATCH');
    });
  });
});
