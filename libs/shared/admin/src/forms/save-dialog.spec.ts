import { HttpErrorResponse } from '@angular/common/http';
import { Component, inject, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatDialog, MatDialogRef, MatDialogState } from '@angular/material/dialog';
import { Text, type Said } from '@clientele/shared/dto';
import { Speech } from '../speech';
import { Clash } from './clash';
import { editRecord } from './edit-record';
import { FieldInput } from './field-input';
import { SaveDialog } from './save-dialog';

const text = (en: string): Said => ({ en, pl: en, cs: en, nb: en });

class ThingInput {
  @Text(50, { title: text('Name'), required: true, example: 'Chair' }) name = '';
  @Text(50, { title: text('Colour'), example: 'Red' }) colour = '';
}

interface Thing extends ThingInput {
  id: string;
  version: number;
}

const chair: Thing = { id: 't-1', version: 1, name: 'Chair', colour: 'Red' };
const answer = (thing: Thing) => (): Promise<Thing> => Promise.resolve(thing);
const refuse =
  (status: number, error: object = {}) =>
  (): Promise<never> =>
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as Angular's client does
    Promise.reject(new HttpErrorResponse({ status, error }));
const stale = refuse(412, { code: 'shared.stale', current: { version: 2, changedBy: 'Eva', changedAt: '' } });

/** What the server does, one after another. */
let answers: (() => Promise<Thing>)[] = [];
let sent: Partial<ThingInput>[] = [];
const next = (): Promise<Thing> => answers.shift()!();

@Component({
  imports: [Clash, FieldInput, SaveDialog],
  template: `
    <cl-save-dialog
      title="A thing"
      [form]="editing.form"
      [dirty]="editing.dirty()"
      [saving]="editing.saving()"
      [ready]="editing.draft().name !== 'Not yet'"
      (save)="editing.save()"
    >
      @if (editing.clash(); as two) {
        <cl-clash [clash]="two" (taken)="editing.take(two)" (kept)="editing.clash.set(null)" />
      }
      <cl-field [of]="ThingInput" name="name" [field]="editing.form.name" />
    </cl-save-dialog>
  `,
})
class ThingDialog {
  protected readonly ThingInput = ThingInput;
  private readonly ref = inject<MatDialogRef<ThingDialog, string>>(MatDialogRef);
  private readonly record = signal<Thing | null>(chair);
  protected readonly editing = editRecord<ThingInput, Thing>(ThingInput, {
    record: this.record,
    blank: new ThingInput(),
    read: next,
    write: async () => {
      sent.push(this.editing.changes());
      await next();
      this.ref.close('saved');
    },
    gone: () => this.ref.close('gone'),
  });
}

// jsdom draws nothing, so that nothing in it can take the focus.
jest.spyOn(console, 'warn').mockImplementation();

describe('a dialog that writes a record', () => {
  let ended: string | undefined;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const all = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('mat-dialog-container')];
  const button = (label: string): HTMLButtonElement =>
    [...all().at(-1)!.querySelectorAll('button')].find((one) => one.textContent.trim() === label)!;
  const box = (): HTMLInputElement => all()[0]!.querySelector('input')!;
  const type = async (value: string): Promise<void> => {
    box().value = value;
    box().dispatchEvent(new Event('input'));
    await settled();
  };
  const press = async (key: string, more: KeyboardEventInit = {}): Promise<void> => {
    const event = { key, keyCode: key === 'Escape' ? 27 : 0, bubbles: true, cancelable: true, ...more };
    box().dispatchEvent(new KeyboardEvent('keydown', event));
    await settled();
  };
  const save = (): Promise<void> => press('s', { ctrlKey: true });

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    TestBed.inject(Speech).use('en');
    [answers, sent, ended] = [[], [], undefined];
    const dialog = TestBed.inject(MatDialog).open<ThingDialog, void, string>(ThingDialog);
    dialog.afterClosed().subscribe((result) => (ended = result ?? 'left'));
    await settled();
  });

  it('says what it is, and closes at once while nothing was typed', async () => {
    const title = all()[0]!.getAttribute('aria-labelledby');
    expect(document.getElementById(title!)?.textContent).toBe('A thing');
    await press('Escape');
    expect(ended).toBe('left');
  });

  it('asks before what was typed is lost', async () => {
    await type('Table');
    await press('Escape');
    expect([all().length, ended]).toEqual([2, undefined]);
    button('Leave without saving').click();
    await settled();
    expect(ended).toBe('left');
  });

  it('saves with Ctrl+S, once it is ready', async () => {
    await type('Not yet');
    await save();
    expect([sent, button('Save').disabled]).toEqual([[], true]);
    await type('Table');
    answers = [answer(chair)];
    await save();
    expect([sent, ended]).toEqual([[{ name: 'Table' }], 'saved']);
  });

  it('saves once, however long the keys are held', async () => {
    await type('Table');
    const ref = TestBed.inject(MatDialog).openDialogs[0]!;
    jest.spyOn(ref, 'getState').mockReturnValue(MatDialogState.CLOSING);
    await save();
    expect(sent).toEqual([]);
  });

  it('says above the fields what none of them is about', async () => {
    await type('Table');
    answers = [refuse(409, { code: 'things.full', detail: 'There is no room for another thing.' })];
    await save();
    expect(all()[0]!.querySelector('cl-error-summary')?.textContent).toContain('There is no room');
    expect(button('Save').disabled).toBe(false);
  });

  it('joins what somebody else changed besides, and saves again', async () => {
    await type('Table');
    answers = [stale, answer({ ...chair, version: 2, colour: 'Blue' }), answer(chair)];
    await save();
    expect([sent, ended]).toEqual([[{ name: 'Table' }, { name: 'Table' }], 'saved']);
  });

  it('asks where both wrote the same', async () => {
    await type('Table');
    answers = [stale, answer({ ...chair, version: 2, name: 'Bench' })];
    await save();
    expect(all()[0]!.querySelector('cl-clash')?.textContent).toContain('Name: Bench');
    button('Load theirs').click();
    await settled();
    expect([box().value, all()[0]!.querySelector('cl-clash')]).toEqual(['Bench', null]);
  });

  it.each([
    ['at once', [refuse(404)]],
    ['while it is read again', [stale, refuse(404)]],
  ])('closes when the record is gone %s', async (_when, told) => {
    await type('Table');
    answers = told;
    await save();
    expect(ended).toBe('gone');
  });
});
