import { Directive, TemplateRef, ViewContainerRef, effect, inject, input } from '@angular/core';
import type { Permission } from '@clientele/access/dto';
import { Session } from './session';

/** Shows what a role may use and hides what it never has: `*clCan="'customers:delete'"`; of several one is enough. */
@Directive({ selector: '[clCan]' })
export class Can {
  readonly permission = input.required<Permission | readonly Permission[]>({ alias: 'clCan' });
  private readonly session = inject(Session);
  private readonly view = inject(ViewContainerRef);
  private readonly template = inject<TemplateRef<unknown>>(TemplateRef);

  constructor() {
    effect(() => {
      this.view.clear();
      const sufficient = [this.permission()].flat();
      if (sufficient.some((permission) => this.session.can(permission)))
        this.view.createEmbeddedView(this.template);
    });
  }
}
