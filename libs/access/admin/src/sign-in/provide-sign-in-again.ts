import { Injector, inject, type Provider } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { SIGN_IN_AGAIN } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';

/** Lets the interceptor ask for a new sign-in; services that use HTTP themselves are looked up late. */
export function provideSignInAgain(): Provider {
  return {
    provide: SIGN_IN_AGAIN,
    useFactory: () => {
      const injector = inject(Injector);
      return async (): Promise<boolean> => {
        const { SignInAgain } = await import('./sign-in-again');
        const config = { disableClose: true, width: '420px', autoFocus: 'input[type=password]' };
        const dialog = injector.get(MatDialog).open(SignInAgain, config);
        return ((await firstValueFrom(dialog.afterClosed())) as boolean | undefined) ?? false;
      };
    },
  };
}
