import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Service, computed, inject, signal } from '@angular/core';
import { MERGE_PATCH, Speech, claiming } from '@clientele/shared/admin';
import { masksOf, type Account, type AccountInput, type Permission } from '@clientele/access/dto';
import { isSeen, type Field } from '@clientele/shared/dto';
import { firstValueFrom } from 'rxjs';
import { Appearance } from './appearance';

const API = '/api/v1';
const UNAUTHORIZED = 401;

/** Who works here: the signed-in operator, their preferences and what their role permits. */
@Service()
export class Session {
  private readonly http = inject(HttpClient);
  private readonly speech = inject(Speech);
  private readonly appearance = inject(Appearance);
  private readonly known = signal<Account | null>(null);
  readonly account = this.known.asReadonly();
  readonly signedIn = computed(() => this.known() !== null);
  private loading: Promise<Account | null> | null = null;

  can(permission: Permission): boolean {
    return this.known()?.permissions.includes(permission) ?? false;
  }

  /** Whether the role sees a field at all; what it does not see is in no list, form or filter. */
  sees(field: Field): boolean {
    const account = this.known();
    return (
      account !== null &&
      isSeen(field, { masks: masksOf[account.role], permissions: new Set(account.permissions) })
    );
  }

  async signIn(email: string, password: string): Promise<Account> {
    const context = claiming(UNAUTHORIZED);
    return this.begin(
      await firstValueFrom(this.http.post<Account>(`${API}/session`, { email, password }, { context })),
    );
  }

  async signInByLink(token: string): Promise<Account> {
    const context = claiming();
    return this.begin(
      await firstValueFrom(this.http.post<Account>(`${API}/session/link`, { token }, { context })),
    );
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete<void>(`${API}/session`, { context: claiming(UNAUTHORIZED) }));
    this.known.set(null);
  }

  /** The operator of the session that the browser still holds, or null; asked once at a time. */
  reload(): Promise<Account | null> {
    this.loading ??= this.load().finally(() => (this.loading = null));
    return this.loading;
  }

  /** Preferences apply at once; they go back when the server refuses them. */
  async update(patch: Partial<AccountInput>): Promise<void> {
    const before = this.known();
    if (before) this.begin({ ...before, ...patch });
    try {
      const headers = MERGE_PATCH;
      const context = claiming(422);
      this.begin(
        await firstValueFrom(this.http.patch<Account>(`${API}/account`, patch, { headers, context })),
      );
    } catch (error) {
      if (before) this.begin(before);
      throw error;
    }
  }

  /** Takes over an account that another request has just signed in. */
  begin(account: Account): Account {
    this.known.set(account);
    this.speech.use(account.language);
    this.appearance.use(account);
    return account;
  }

  private async load(): Promise<Account | null> {
    try {
      const context = claiming(UNAUTHORIZED);
      return this.begin(await firstValueFrom(this.http.get<Account>(`${API}/account`, { context })));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || error.status !== UNAUTHORIZED) throw error;
      this.known.set(null);
      return null;
    }
  }
}
