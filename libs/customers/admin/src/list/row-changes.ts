import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { CustomerRow } from '@clientele/customers/dto';
import { fieldOf, type Said } from '@clientele/shared/dto';
import { Speech, Toast, problemOf, lastChangeOf } from '@clientele/shared/admin';
import { CustomerClient } from '../customer-client';
import { nameOf } from '../customer-name';
import type { Row, Toggle } from './columns';
import { CustomerPages } from './customer-pages';
import { listTexts as texts } from './texts';

/** What is done to a row in the list itself: it shows at once, can be undone, and goes back when it is refused. */
@Injectable()
export class RowChanges {
  private readonly http = inject(HttpClient);
  private readonly client = inject(CustomerClient);
  private readonly pages = inject(CustomerPages);
  private readonly speech = inject(Speech);
  private readonly toast = inject(Toast);
  /** Writes to one record go one after the other, each with the version that the one before it made. */
  private readonly queues = new Map<string, Promise<void>>();
  private readonly versions = new Map<string, number>();

  toggle(row: Row, name: Toggle): Promise<void> {
    const value = !row[name];
    const undo = (): void => void this.switch(row, name, !value);
    return this.switch(row, name, value, undo);
  }

  async remove(row: Row): Promise<void> {
    try {
      await this.client.remove({ id: row.id, version: this.versionOf(row) });
    } catch (error) {
      return this.refused(row, error);
    }
    this.pages.dropRow(row.id);
    this.pages.reload();
    this.toast.done(texts.trashed, { name: nameOf(row) }, () => void this.restore(row));
  }

  async restore(row: Row): Promise<void> {
    const { version } = await this.client.restore(row.id);
    this.versions.set(row.id, version);
    this.pages.reload();
    this.toast.done(texts.restored, { name: nameOf(row) });
  }

  private switch(row: Row, name: Toggle, value: boolean, undo?: () => void): Promise<void> {
    this.pages.setRow(row.id, { [name]: value });
    const before = this.queues.get(row.id) ?? Promise.resolve();
    const write = before.then(() => this.save(row, name, value, undo));
    this.queues.set(row.id, write);
    return write;
  }

  private async save(row: Row, name: Toggle, value: boolean, undo?: () => void): Promise<void> {
    try {
      const card = await this.client.change({ id: row.id, version: this.versionOf(row) }, { [name]: value });
      this.versions.set(row.id, card.version);
      this.pages.setRow(row.id, { version: card.version, updatedAt: card.updatedAt });
      const field = this.speech.say(fieldOf(CustomerRow, name).title);
      this.toast.done(value ? texts.switchedOn : texts.switchedOff, { field, name: nameOf(row) }, undo);
    } catch (error) {
      this.pages.setRow(row.id, { [name]: !value });
      await this.refused(row, error);
    }
  }

  /** A row that somebody else changed first shows that, and says who it was. */
  private async refused(row: Row, error: unknown): Promise<void> {
    const change = lastChangeOf(error);
    if (!change) return this.tell(error);
    await this.reloadRow(row.id);
    const said: Said = change.changedBy ? texts.changedBy : texts.changedBySomebody;
    this.toast.failed(said, { by: change.changedBy, name: nameOf(row) });
  }

  /** Refusals that the client claims for forms; the others were told already. */
  private tell(error: unknown): void {
    const { status, detail, title, requestId } = problemOf(error);
    if (status === 409 || status === 422) this.toast.problem(detail || title, requestId);
  }

  private async reloadRow(id: string): Promise<void> {
    const answer = this.http.get<{ items: Row[] }>('/api/v1/customers', { params: { id, limit: 25 } });
    const [row] = (await firstValueFrom(answer)).items;
    this.versions.delete(id);
    if (row) this.pages.setRow(id, row);
    else this.pages.dropRow(id);
  }

  /** The newest version that is known here, also after the row has left the screen. */
  private versionOf(row: Row): number {
    const shown = this.pages.rowOf(row.id)?.version ?? row.version;
    return Math.max(shown, this.versions.get(row.id) ?? 0);
  }
}
