import { InjectionToken, signal, type Signal } from '@angular/core';

/** The name of the shop, for the pages before the sign-in; the app knows where it comes from. */
export const SHOP_NAME = new InjectionToken<Signal<string>>('SHOP_NAME', { factory: () => signal('') });
