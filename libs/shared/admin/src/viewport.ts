import { BreakpointObserver } from '@angular/cdk/layout';
import { Service, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';

/** What the width of the window allows. */
@Service()
export class Viewport {
  private readonly observer = inject(BreakpointObserver);
  /** Under 600 px: cards instead of tables, a bar at the bottom instead of the rail. */
  readonly isPhone = this.matches('(max-width: 599.98px)');
  /** From 1440 px there is room for a third column. */
  readonly isWide = this.matches('(min-width: 1440px)');

  private matches(query: string) {
    const matches = this.observer.observe(query).pipe(map((state) => state.matches));
    return toSignal(matches, { initialValue: this.observer.isMatched(query) });
  }
}
