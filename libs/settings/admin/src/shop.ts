import { HttpClient } from '@angular/common/http';
import { Service, computed, inject, signal } from '@angular/core';
import { Formats } from '@clientele/shared/admin';
import type { Settings, ShopFront } from '@clientele/settings/dto';
import { firstValueFrom } from 'rxjs';

/** What the app knows of the shop: its name before the sign-in, its time zone and currency after it. */
@Service()
export class Shop {
  private readonly http = inject(HttpClient);
  private readonly formats = inject(Formats);
  private readonly shown = signal<Pick<ShopFront, 'shopName'> | null>(null);
  private asked: Promise<ShopFront> | null = null;
  /** Nothing here is real. */
  readonly sandbox = signal(false);
  readonly name = computed(() => this.shown()?.shopName ?? '');

  /** What anybody may know; asked once. */
  front(): Promise<ShopFront> {
    this.asked ??= this.read().catch((error: unknown) => {
      this.asked = null;
      throw error;
    });
    return this.asked;
  }

  /** Takes over the shop's time zone, currency and name. */
  use(settings: Settings): void {
    this.formats.useShop(settings);
    this.shown.set(settings);
  }

  /** For the operator who has just signed in. */
  async load(): Promise<void> {
    this.use(await firstValueFrom(this.http.get<Settings>('/api/v1/settings')));
  }

  /** The shop was just set up: what was known of it is stale. */
  forget(): void {
    this.asked = null;
  }

  private async read(): Promise<ShopFront> {
    const front = await firstValueFrom(this.http.get<ShopFront>('/api/v1/shop'));
    this.shown.set(front);
    this.sandbox.set(front.sandbox);
    return front;
  }
}
