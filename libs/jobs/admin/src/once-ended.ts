import { computed, effect, inject, untracked } from '@angular/core';
import { Jobs } from './jobs';

/** Reads again what jobs of a kind may have changed, each time one of them has ended. */
export function onceEnded(kind: string, reload: () => void): void {
  const jobs = inject(Jobs);
  const running = computed(() => jobs.active().filter((job) => job.kind === kind).length);
  let before = 0;
  effect(() => {
    const now = running();
    if (now < before) untracked(reload);
    before = now;
  });
}
