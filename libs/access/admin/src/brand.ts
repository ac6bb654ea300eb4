import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Our mark and name. */
@Component({
  selector: 'cl-brand',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M22.4 11.2A8 8 0 1 0 22.4 20.8" />
      <circle cx="22.6" cy="16" r="2.6" />
    </svg>
    @if (!small()) {
      <span>Clientele</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 10px;
      font-size: 1.0625rem;
      font-weight: 650;
      letter-spacing: -0.02em;
    }
    svg {
      flex: none;
      inline-size: 28px;
      block-size: 28px;
    }
    rect {
      fill: #33539b;
    }
    path {
      fill: none;
      stroke: #fff;
      stroke-width: 3.4;
      stroke-linecap: round;
    }
    circle {
      fill: #a9c2ff;
    }
  `,
})
export class Brand {
  readonly small = input(false);
}
