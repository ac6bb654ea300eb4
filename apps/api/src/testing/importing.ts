import type { CustomerRow } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import type { CustomerImport, ImportRow } from '@clientele/transfers/dto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from './client';
import { openWorld, type World } from './world';

/** A small file in the shape of PrestaShop's own sample: nine people, of whom three cannot come in. */
export const SAMPLE = readFileSync(join(__dirname, 'fixtures/prestashop-customers.csv'), 'utf8');
export const [HEADER = ''] = SAMPLE.split('\n');

/** A small file of ours in the shape of another system's. */
export const fixture = (name: string): Buffer => readFileSync(join(__dirname, 'fixtures', name));

/** A row of such a file; `more` replaces cells by their place. */
export function row(email: string, more: Partial<Record<number, string>> = {}): string {
  const cells = ['', '1', '1', email, '', '', 'Nowak', 'Jan', '0', '0', '2020-02-03', 'Customer', '3'];
  return cells.map((cell, at) => more[at] ?? cell).join(';');
}

/** A world in which somebody imports; nobody is in it when a test begins. */
export class Importing {
  world!: World;
  staff!: Client;

  async open(): Promise<void> {
    this.world = await openWorld();
  }

  async empty(): Promise<void> {
    await this.nobody();
    await this.world.rows(`TRUNCATE customer_import, customer_import_row, stored_file, job CASCADE`);
    await this.world.rows(`DELETE FROM customer_group WHERE code NOT IN ('customer', 'b2b')`);
    this.staff = await this.world.as('back_office');
  }

  /** The history of a company's terms goes with its company alone. */
  async nobody(): Promise<void> {
    await this.world.rows(`TRUNCATE customer CASCADE`);
    await this.world.rows(`DELETE FROM company`);
  }

  /** Uploads a file and waits for its job. */
  async run(content: string | Buffer, query = '', name = 'customers.csv'): Promise<Job> {
    const path = `/customer-imports${query}`;
    const { status, headers, body } = await this.staff.upload<Job>(path, name, content);
    expect([status, headers.get('location')]).toEqual([202, `/api/v1/jobs/${body.id}`]);
    return this.staff.ended(body.id);
  }

  /** Uploads a file that waits for corrections. */
  async draft(content: string | Buffer, query = ''): Promise<CustomerImport> {
    const path = `/customer-imports/drafts${query}`;
    const { status, body } = await this.staff.upload<CustomerImport>(path, 'customers.csv', content);
    expect(status).toBe(201);
    return body;
  }

  async file(job: Job): Promise<CustomerImport> {
    return (await this.staff.get<CustomerImport>(`/customer-imports/${job.result?.importId}`)).body;
  }

  /** Starts a step of an import and waits for its end. */
  async step(id: string, step: 'checks' | 'runs' | 'reversals'): Promise<Job> {
    const { status, body } = await this.staff.post<Job>(`/customer-imports/${id}/${step}`);
    expect(status).toBe(202);
    return this.staff.ended(body.id);
  }

  async customers(): Promise<CustomerRow[]> {
    const { body } = await this.staff.get<{ items: CustomerRow[] }>(
      '/customers?sort=customerNumber&limit=200',
    );
    return body.items;
  }

  /** Row, column and value of what an import did not take. */
  async faultsOf(job: Job, outcome = 'rejected'): Promise<[number, string, string][]> {
    const path = `/customer-imports/${job.result?.importId}/rows?outcome=${outcome}`;
    const { body } = await this.staff.get<{ items: ImportRow[] }>(path);
    return body.items.map((item) => [item.row, item.column, item.value]);
  }
}
