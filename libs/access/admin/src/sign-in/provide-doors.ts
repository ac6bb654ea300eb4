import type { ComponentType } from '@angular/cdk/overlay';
import { Injector, inject, type InjectionToken, type Provider } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { SIGN_IN_AGAIN, STEP_UP } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';

/** Lets the interceptor ask for a new sign-in, or for the password, over the page that is open. */
export function provideDoors(): Provider[] {
  return [
    door(SIGN_IN_AGAIN, async () => (await import('./sign-in-again')).SignInAgain),
    door(STEP_UP, async () => (await import('./step-up-dialog')).StepUpDialog),
  ];
}

/** A dialog that answers whether the way is open; services that use HTTP themselves are looked up late. */
function door(
  token: InjectionToken<() => Promise<boolean>>,
  load: () => Promise<ComponentType<unknown>>,
): Provider {
  return {
    provide: token,
    useFactory: () => {
      const injector = inject(Injector);
      return async (): Promise<boolean> => {
        const component = await load();
        const config = {
          disableClose: token === SIGN_IN_AGAIN,
          width: '420px',
          autoFocus: 'input[type=password]',
        };
        const dialog = injector.get(MatDialog).open(component, config);
        return ((await firstValueFrom(dialog.afterClosed())) as boolean | undefined) ?? false;
      };
    },
  };
}
