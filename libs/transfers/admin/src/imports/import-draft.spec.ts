import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import type { Job } from '@clientele/jobs/dto';
import { problemInterceptor, Speech } from '@clientele/shared/admin';
import type { CustomerImport, ImportColumn } from '@clientele/transfers/dto';
import { ImportDraft } from './import-draft';

const column = (heading: string, target: string, more: Partial<ImportColumn> = {}): ImportColumn => ({
  heading,
  target,
  samples: '',
  refused: false,
  ...more,
});

const FILE: CustomerImport = {
  id: 'import-1',
  fileName: 'people.csv',
  status: 'uploaded',
  container: 'csv',
  format: 'other',
  encoding: 'UTF-8',
  delimiter: ';',
  columns: [
    column('Kdo', 'name', { samples: 'Jan Novák · Eva Malá' }),
    column('Kontakt', ''),
    column('api_token', '', { refused: true }),
  ],
  mode: 'create_and_update',
  emptyCells: 'keep',
  duplicates: 'first',
  match: 'email',
  rows: 0,
  counts: null,
  remarks: [],
  undo: null,
  undoableUntil: null,
  errorsHref: null,
  jobId: null,
  createdAt: '2026-02-01T08:00:00.000Z',
};

describe('the columns of a file', () => {
  let fixture: ComponentFixture<ImportDraft>;
  let http: HttpTestingController;
  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const buttonNamed = (text: string): HTMLButtonElement | undefined =>
    [...element().querySelectorAll('button')].find((one) => one.textContent.includes(text));
  const meaning = (heading: string): Promise<MatSelectHarness> =>
    TestbedHarnessEnvironment.loader(fixture).getHarness(
      MatSelectHarness.with({ selector: `[aria-label="Meaning of ${heading}"]` }),
    );

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    TestBed.inject(Speech).use('en');
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(ImportDraft);
    fixture.componentRef.setInput('file', FILE);
    await settled();
    http.expectOne('/api/v1/customer-import-targets').flush({
      items: [
        { key: 'email', title: 'E-mail', group: 'Customer' },
        { key: 'name', title: 'Full name', group: 'Customer' },
        { key: 'address.city', title: 'Address: City', group: 'Address' },
      ],
    });
    http.expectOne('/api/v1/customer-import-mappings').flush({
      items: [
        {
          ...FILE,
          id: 'm1',
          name: 'Weekly',
          columns: [{ heading: 'Kontakt', target: 'email' }],
          emptyCells: 'clear',
        },
      ],
    });
    await settled();
  });

  it('shows what was recognised, with examples, and refuses secrets', () => {
    expect(element().textContent).toContain('Jan Novák · Eva Malá');
    expect(element().textContent).toContain('1 of 3 columns come in');
    expect(element().textContent).toContain('A secret of the other system');
    expect(buttonNamed('Check the file')?.disabled).toBe(true);
  });

  it('sends the corrected columns and checks the file', async () => {
    await (await meaning('Kontakt')).clickOptions({ text: 'E-mail' });
    const jobs: Job[] = [];
    fixture.componentInstance.checked.subscribe((job) => jobs.push(job));
    buttonNamed('Check the file')?.click();
    await settled();
    const corrected = http.expectOne('/api/v1/customer-imports/import-1/corrections');
    expect(corrected.request.body).toMatchObject({
      mode: 'create_and_update',
      columns: [
        { heading: 'Kdo', target: 'name' },
        { heading: 'Kontakt', target: 'email' },
        { heading: 'api_token', target: '' },
      ],
    });
    corrected.flush(FILE);
    await settled();
    http.expectOne('/api/v1/customer-imports/import-1/checks').flush({ id: 'job-1' });
    await settled();
    expect(jobs.map(({ id }) => id)).toEqual(['job-1']);
  });

  it('gives a meaning to one column only', async () => {
    await (await meaning('Kontakt')).clickOptions({ text: 'Full name' });
    expect(await (await meaning('Kdo')).getValueText()).toBe('Leave out');
  });

  it('follows a saved mapping, its options too', async () => {
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const [, saved] = await loader.getAllHarnesses(MatSelectHarness);
    await saved?.clickOptions({ text: 'Weekly' });
    expect(await (await meaning('Kontakt')).getValueText()).toBe('E-mail');
    expect(element().textContent).toContain('An empty cell clears the value');
  });

  it('saves a corrected mapping in the place of the one that has its name', async () => {
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const [, saved] = await loader.getAllHarnesses(MatSelectHarness);
    await saved?.clickOptions({ text: 'Weekly' });
    await settled();
    buttonNamed('Replace')?.click();
    await settled();
    const replaced = http.expectOne('/api/v1/customer-import-mappings/m1');
    expect(replaced.request.method).toBe('PUT');
    expect(replaced.request.body).toMatchObject({ name: 'Weekly', emptyCells: 'clear' });
  });
});
