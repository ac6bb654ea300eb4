import { DOCUMENT, Service, inject } from '@angular/core';
import type { Density, Theme } from '@clientele/access/dto';

const KEY = 'clientele.appearance';

interface Look {
  theme: Theme;
  density: Density;
}

/** The operator's theme and density, as classes of `<html>`; remembered for the pages before the sign-in. */
@Service()
export class Appearance {
  private readonly document = inject(DOCUMENT);

  use({ theme, density }: Look): void {
    const { classList } = this.document.documentElement;
    const stale = [...classList].filter((name) => name.startsWith('theme-') || name.startsWith('density-'));
    classList.remove(...stale);
    classList.add(`theme-${theme}`, `density-${density}`);
    this.document.defaultView?.localStorage.setItem(KEY, `theme-${theme} density-${density}`);
  }
}
