import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { GroupColor } from '@clientele/groups/dto';

/** A group by its name on its colour; each pair keeps 4.5 : 1 in both themes. */
@Component({
  selector: 'cl-group-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="cl-chip" [class]="color()">{{ name() }}</span>`,
  styles: `
    .grey {
      --cl-meaning: light-dark(#525b6b, #c3cad5);
      --cl-meaning-soft: light-dark(#e9ecf1, #313842);
    }
    .red {
      --cl-meaning: light-dark(#9b1c1c, #ffb4aa);
      --cl-meaning-soft: light-dark(#fde6e3, #4a1f1b);
    }
    .orange {
      --cl-meaning: light-dark(#8a4200, #ffb787);
      --cl-meaning-soft: light-dark(#fdeadb, #47290f);
    }
    .yellow {
      --cl-meaning: light-dark(#6b5200, #f0d060);
      --cl-meaning-soft: light-dark(#faf0c8, #3d330d);
    }
    .green {
      --cl-meaning: light-dark(#1d6b34, #8fd9a3);
      --cl-meaning-soft: light-dark(#e0f3e5, #17381f);
    }
    .teal {
      --cl-meaning: light-dark(#0b6361, #7fd8d4);
      --cl-meaning-soft: light-dark(#daf2f1, #0f3938);
    }
    .blue {
      --cl-meaning: light-dark(#1d4f9c, #a9c2ff);
      --cl-meaning-soft: light-dark(#dfe9fb, #1c3155);
    }
    .indigo {
      --cl-meaning: light-dark(#3f3d9e, #c1c1ff);
      --cl-meaning-soft: light-dark(#e6e6fb, #2a2a5c);
    }
    .purple {
      --cl-meaning: light-dark(#6b2f96, #dcb8ff);
      --cl-meaning-soft: light-dark(#f1e4fa, #3d2355);
    }
    .pink {
      --cl-meaning: light-dark(#96225f, #ffb0d4);
      --cl-meaning-soft: light-dark(#fce3ef, #4c1d36);
    }
  `,
})
export class GroupChip {
  readonly name = input.required<string>();
  readonly color = input.required<GroupColor>();
}
