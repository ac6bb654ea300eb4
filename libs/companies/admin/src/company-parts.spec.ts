import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, input, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { permissionsOf } from '@clientele/access/dto';
import { CompanyInput } from '@clientele/companies/dto';
import { Settings } from '@clientele/settings/dto';
import { CompanyPage } from './company-page';
import { COMPANY_HELPER, COMPANY_PART } from './company-parts';

@Component({
  selector: 'cl-part-of-test',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `Part of {{ companyId() }} at {{ version() }}`,
})
class Part {
  readonly companyId = input.required<string>();
  readonly version = input.required<number>();
}

@Component({
  selector: 'cl-helper-of-test',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" (click)="fill()({ name: typed().taxId + ' AS' })">
    {{ registers() }}
  </button>`,
})
class Helper {
  readonly typed = input.required<CompanyInput>();
  readonly registers = input.required<readonly string[]>();
  readonly fill = input.required<(found: Partial<CompanyInput>) => void>();
}

describe('What other domains put in with a company', () => {
  const company = {
    ...new CompanyInput(),
    id: 'co-1',
    version: 2,
    name: 'Fjord',
    taxId: 'NO1',
    parentId: null,
  };
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const open = async (inputs: object, registers: string[]): Promise<HTMLElement> => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: COMPANY_PART, useValue: () => Promise.resolve(Part) },
        { provide: COMPANY_HELPER, useValue: () => Promise.resolve(Helper) },
      ],
    });
    const person = { id: 'me', name: 'Ewa', email: 'e@example.com', permissions: [...permissionsOf.owner] };
    TestBed.inject(Session).begin({
      ...person,
      role: 'owner',
      language: 'en',
      theme: 'light',
      density: 'compact',
    });
    const fixture = TestBed.createComponent(CompanyPage);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await settled();
    const http = TestBed.inject(HttpTestingController);
    http.expectOne('/api/v1/settings').flush({ ...new Settings(), registers });
    for (const request of http.match('/api/v1/companies/co-1')) request.flush(company);
    await settled();
    return fixture.nativeElement as HTMLElement;
  };

  it('stands on its page, and fills in its form', async () => {
    const page = await open({ id: 'co-1' }, ['brreg']);
    expect(page.querySelector('cl-company-part')?.textContent).toContain('Part of co-1 at 2');
    page.querySelector<HTMLButtonElement>('cl-company-helper button')?.click();
    await settled();
    expect(page.querySelector('input')?.value).toBe('NO1 AS');
  });

  it('helps with a new one, of which there is nothing to show', async () => {
    const page = await open({}, ['brreg']);
    expect(page.querySelector('cl-company-helper')?.textContent).toContain('brreg');
    expect(page.querySelector('cl-company-part')).toBeNull();
  });

  it('does not help where no register is switched on', async () => {
    const page = await open({}, []);
    expect(page.querySelector('cl-company-helper button')).toBeNull();
  });
});
