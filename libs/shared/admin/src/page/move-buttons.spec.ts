import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Speech } from '../speech';
import { MoveButtons } from './move-buttons';

@Component({
  imports: [MoveButtons],
  template: `
    <ul>
      @for (name of names(); track name) {
        <li>
          <input [attr.aria-label]="name" />
          <cl-move-buttons
            [name]="name"
            [at]="$index"
            [count]="$count"
            [disabled]="busy()"
            (moved)="ask($index, $event)"
          />
        </li>
      }
    </ul>
  `,
})
class Lines {
  readonly names = signal(['Milk', 'Bread', 'Salt']);
  readonly busy = signal(false);
  /** What a server is asked for; the list follows when it has answered. */
  readonly asked = signal<[number, number] | undefined>(undefined);

  ask(at: number, by: number): void {
    this.busy.set(true);
    this.asked.set([at, by]);
  }

  answer(): void {
    const [at, by] = this.asked()!;
    this.busy.set(false);
    this.asked.set(undefined);
    this.names.update((all) => all.toSpliced(at, 1).toSpliced(at + by, 0, all[at]!));
  }
}

describe('the lines of a list', () => {
  let fixture: ComponentFixture<Lines>;
  let said: string[];
  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const button = (label: string): HTMLButtonElement =>
    element().querySelector<HTMLButtonElement>(`[aria-label="${label}"]`)!;
  const box = (name: string): HTMLInputElement =>
    element().querySelector<HTMLInputElement>(`input[aria-label=${name}]`)!;
  const press = async (place: HTMLElement, key: string, altKey = true): Promise<KeyboardEvent> => {
    const event = new KeyboardEvent('keydown', { key, altKey, bubbles: true, cancelable: true });
    place.focus();
    place.dispatchEvent(event);
    await fixture.whenStable();
    return event;
  };
  const answer = async (): Promise<void> => {
    fixture.componentInstance.answer();
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    TestBed.inject(Speech).use('en');
    said = [];
    jest.spyOn(TestBed.inject(LiveAnnouncer), 'announce').mockImplementation((text) => {
      said.push(text as string);
      return Promise.resolve();
    });
    fixture = TestBed.createComponent(Lines);
    document.body.append(element());
    await fixture.whenStable();
  });
  afterEach(() => element().remove());

  it('say where they are once they are there, and the button takes the focus again', async () => {
    button('Move Salt up').focus();
    button('Move Salt up').click();
    await fixture.whenStable();
    expect([button('Move Salt up').disabled, said]).toEqual([true, []]);
    await answer();
    expect(said).toEqual(['Salt, place 2 of 3']);
    expect(document.activeElement).toBe(button('Move Salt up'));
  });

  it('hand the focus to the other button at an end', async () => {
    button('Move Bread up').click();
    await fixture.whenStable();
    await answer();
    expect([button('Move Bread up').disabled, said]).toEqual([true, ['Bread, place 1 of 3']]);
    expect(document.activeElement).toBe(button('Move Bread down'));
  });

  it('are moved with Alt and an arrow anywhere in the line, and stay at an end', async () => {
    await press(box('Milk'), 'ArrowDown');
    expect(fixture.componentInstance.asked()).toEqual([0, 1]);
    await answer();
    expect(said).toEqual(['Milk, place 2 of 3']);
    expect((await press(box('Bread'), 'ArrowUp')).defaultPrevented).toBe(true);
    expect((await press(box('Salt'), 'ArrowUp', false)).defaultPrevented).toBe(false);
    expect(fixture.componentInstance.asked()).toBeUndefined();
  });
});
