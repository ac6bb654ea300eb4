import { Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Speech } from '../speech';
import { unsavedGuard } from './unsaved';

let unsaved = true;

@Component({ selector: 'cl-form-page', template: `<h1>Form</h1>` })
class FormPage {
  hasUnsavedWork(): boolean {
    return unsaved;
  }
}

@Component({ selector: 'cl-other-page', template: `<h1>Other</h1>` })
class OtherPage {}

const routes = [
  { path: 'form', component: FormPage, canDeactivate: [unsavedGuard] },
  { path: 'other', component: OtherPage },
];

// jsdom draws nothing, so that nothing in it can take the focus.
jest.spyOn(console, 'warn').mockImplementation();

describe('leaving a page with unsaved work', () => {
  // The navigation waits for the answer, so that nothing is ever stable: the document is asked, not a harness.
  const dialog = (): HTMLElement | null =>
    [...document.querySelectorAll<HTMLElement>('mat-dialog-container')].at(-1) ?? null;
  const button = (label: string): HTMLElement | undefined =>
    [...(dialog()?.querySelectorAll('button') ?? [])].find((one) => one.textContent.trim() === label);
  const answer = async (label: string): Promise<void> => {
    await RouterTestingHarness.create('/form');
    const leaving = TestBed.inject(Router).navigateByUrl('/other');
    while (!button(label)) await new Promise((done) => setTimeout(done, 10));
    expect(dialog()?.textContent).toContain('Leave without saving?');
    button(label)?.click();
    await leaving;
  };

  beforeEach(() => {
    unsaved = true;
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter(routes)] });
    TestBed.inject(Speech).use('en');
  });

  it('stays when the person keeps editing', async () => {
    await answer('Keep editing');
    expect(TestBed.inject(Router).url).toBe('/form');
  });

  it('goes when the person gives the work up', async () => {
    await answer('Leave without saving');
    expect(TestBed.inject(Router).url).toBe('/other');
  });

  it('asks nothing when all is saved', async () => {
    unsaved = false;
    await RouterTestingHarness.create('/form');
    await TestBed.inject(Router).navigateByUrl('/other');
    expect(TestBed.inject(Router).url).toBe('/other');
  });
});
