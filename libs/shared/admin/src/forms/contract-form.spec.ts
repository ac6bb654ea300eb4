import { HttpErrorResponse } from '@angular/common/http';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import {
  Choice,
  Country,
  Day,
  Email,
  Flag,
  Integer,
  Money,
  Text,
  type MoneyValue,
  type Said,
} from '@clientele/shared/dto';
import { firstValueFrom, throwError } from 'rxjs';
import { Speech } from '../speech';
import { applyProblem, contractForm } from './contract-form';
import { ErrorSummary } from './error-summary';
import { FieldInput } from './field-input';
import { saveForm } from './save-form';

const said = (text: string): Said => ({ en: text, pl: `${text} (pl)`, cs: text, nb: text });

class Pet {
  @Text(5, { title: said('Name'), required: true }) name = '';
  @Email({ title: said('E-mail') }) email = '';
  @Integer(0, 40, { title: said('Age'), nullable: true }) age: number | null = null;
  @Day({ title: said('Born'), nullable: true }) bornOn: string | null = null;
  @Money({ title: said('Price'), nullable: true }) price: MoneyValue | null = null;
  @Choice({ cat: said('Cat'), dog: said('Dog') }, { title: said('Kind') }) kind = 'cat';
  @Country({ title: said('Country') }) country = '';
  @Flag({ title: said('Vaccinated') }) vaccinated = false;
}

@Component({
  selector: 'cl-pet-form',
  imports: [ErrorSummary, FieldInput],
  template: `
    <cl-error-summary [of]="form" />
    <cl-field [of]="Pet" name="name" [field]="form.name" />
    <cl-field [of]="Pet" name="email" [field]="form.email" />
    <cl-field [of]="Pet" name="age" [field]="form.age" />
    <cl-field [of]="Pet" name="bornOn" [field]="form.bornOn" />
    <cl-field [of]="Pet" name="price" [field]="form.price" />
    <cl-field [of]="Pet" name="country" [field]="form.country" />
    <cl-field [of]="Pet" name="vaccinated" [field]="form.vaccinated" />
  `,
})
class PetForm {
  readonly Pet = Pet;
  readonly draft = signal<Pet>({ ...new Pet() });
  readonly required = signal<readonly string[]>([]);
  readonly form = contractForm(Pet, this.draft, { required: this.required });
}

describe('a form of a contract', () => {
  let page: ComponentFixture<PetForm>;

  const box = (label: string): HTMLInputElement => {
    const labels = [...(page.nativeElement as HTMLElement).querySelectorAll('label')];
    const found = labels.find((one) => one.textContent.replace('*', '').trim() === label);
    return (page.nativeElement as HTMLElement).querySelector(
      `#${found?.htmlFor ?? 'none'}`,
    ) as HTMLInputElement;
  };
  const type = async (label: string, text: string): Promise<void> => {
    box(label).value = text;
    box(label).dispatchEvent(new Event('input'));
    box(label).dispatchEvent(new Event('blur'));
    await page.whenStable();
  };
  const text = (): string => (page.nativeElement as HTMLElement).textContent;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    TestBed.inject(Speech).use('en');
    page = TestBed.createComponent(PetForm);
    await page.whenStable();
  });

  it('takes titles, kinds and required marks from the contract', () => {
    expect(box('Name').required).toBe(true);
    expect(box('E-mail').required).toBe(false);
    expect(box('E-mail').type).toBe('email');
    expect(box('Vaccinated').type).toBe('checkbox');
  });

  it('says what is wrong once a field is left, in the language of the screen', async () => {
    await type('E-mail', 'nobody');
    expect(text()).toContain('Write the e-mail address like name@example.com.');
    TestBed.inject(Speech).use('pl');
    await page.whenStable();
    expect(text()).toContain('Wpisz adres e-mail w postaci nazwa@example.com.');
    await type('E-mail (pl)', 'anna@example.com');
    expect(text()).not.toContain('Wpisz adres');
  });

  it('reads amounts, days and numbers as people write them', async () => {
    TestBed.inject(Speech).use('cs');
    await page.whenStable();
    await type('Price', '1 234,5');
    await type('Born', '5. 2. 1990');
    await type('Age', '12');
    await type('Country', 'polsko');
    expect(page.componentInstance.draft()).toMatchObject({
      price: { amount: '1234.50', currency: 'EUR' },
      bornOn: '1990-02-05',
      age: 12,
      country: 'PL',
    });
    expect(box('Born').value).toBe('05.02.1990');
  });

  it('keeps what it cannot read on the screen and saves nothing', async () => {
    await type('Name', 'Rex');
    await type('Price', 'a lot');
    const save = jest.fn();
    expect(await saveForm(page.componentInstance.form, save)).toBe(false);
    await page.whenStable();
    expect(save).not.toHaveBeenCalled();
    expect(box('Price').value).toBe('a lot');
    expect(text()).toContain('One field needs your attention');
  });

  it('requires what the shop requires', async () => {
    await type('Name', 'Rex');
    expect(page.componentInstance.form().valid()).toBe(true);
    page.componentInstance.required.set(['price', 'email']);
    await page.whenStable();
    expect(box('E-mail').required).toBe(true);
    expect(
      page.componentInstance
        .form()
        .errorSummary()
        .map((error) => error.kind),
    ).toEqual(['required', 'required']);
  });

  it("shows the server's errors at their fields until the value changes", async () => {
    await type('Name', 'Rex');
    const errors = [{ pointer: '/name', code: 'pets.taken', detail: 'There is a Rex already.', params: {} }];
    const problem = {
      status: 409,
      code: 'pets.taken',
      title: '',
      detail: '',
      requestId: '',
      errors,
      more: {},
    };
    expect(applyProblem(page.componentInstance.form, problem)).toBe(true);
    await page.whenStable();
    expect(text()).toContain('There is a Rex already.');
    await type('Name', 'Max');
    expect(text()).not.toContain('There is a Rex already.');
  });

  it('asks the server again once another field was changed, which may mend what was refused', async () => {
    const { form } = page.componentInstance;
    await type('Name', 'Rex');
    const errors = [{ pointer: '/name', code: 'pets.taken', detail: 'No Rex in Poland.', params: {} }];
    const status = { status: 422, error: { errors } };
    let sent = 0;
    const save = (): Promise<boolean> =>
      saveForm(form, () => {
        sent += 1;
        return sent > 1 ? Promise.resolve() : firstValueFrom(throwError(() => new HttpErrorResponse(status)));
      });
    expect([await save(), await save(), sent]).toEqual([false, false, 1]);
    await type('Country', 'Norway');
    await page.whenStable();
    expect(text()).toContain('No Rex in Poland.');
    expect([await save(), sent]).toEqual([true, 2]);
    await page.whenStable();
    expect(text()).not.toContain('No Rex in Poland.');
  });

  it('tells a refusal that is about no field at the top of the form', async () => {
    await type('Name', 'Rex');
    const detail = 'The last owner stays.';
    const problem = {
      status: 409,
      code: 'pets.last',
      title: '',
      detail,
      requestId: '',
      errors: [],
      more: {},
    };
    page.componentInstance.form().markAsTouched();
    await saveForm(page.componentInstance.form, () =>
      Promise.resolve(applyProblem(page.componentInstance.form, problem)),
    );
    expect(page.componentInstance.form().errorSummary()[0]?.message).toBe(detail);
  });
});
