import { Directive, TemplateRef, ViewContainerRef, effect, inject, input } from '@angular/core';
import type { Permission } from '@clientele/access/dto';
import { Session } from './session';

/** Shows what a role may use and hides what it never has: `*clCan="'customers:write'"`. */
@Directive({ selector: '[clCan]' })
export class Can {
  readonly permission = input.required<Permission>({ alias: 'clCan' });
  private readonly session = inject(Session);
  private readonly view = inject(ViewContainerRef);
  private readonly template = inject<TemplateRef<unknown>>(TemplateRef);

  constructor() {
    effect(() => {
      this.view.clear();
      if (this.session.can(this.permission())) this.view.createEmbeddedView(this.template);
    });
  }
}
