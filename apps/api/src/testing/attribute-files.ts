import type {
  Attribute,
  AttributeInput,
  AttributeOption,
  CustomerAttributes,
} from '@clientele/attributes/dto';
import type { Client } from './client';
import { Importing } from './importing';

type Values = Record<string, string>;

/** Three people with attributes of each type; the first and the second have all and most of them. */
export const PEOPLE_WITH_ATTRIBUTES = [
  'email,attributes.motto,Card number,Rozmiar buta,since,attributes.vip,colour,Sports,site',
  'anna@example.com,"Carpe, diem",A-1,"42,50",29.02.2024,tak,Červená,"golf, board, blue",https://example.com/anna',
  'bela@example.com,=1+1,A-2,-7,2024-03-01,0,blue,"""a, b""",',
  'cyril@example.com,,,,,,,,',
].join('\n');

/** A shop with an attribute of each type, in which somebody imports. */
export class AttributeFiles extends Importing {
  owner!: Client;
  readonly ids: Record<string, string> = {};

  override async empty(): Promise<void> {
    await super.empty();
    await this.world.rows(`TRUNCATE attribute CASCADE`);
    this.owner = await this.world.as('owner');
    await this.define({ code: 'motto', type: 'text', name: 'Motto' });
    await this.define({ code: 'card', type: 'text', name: 'Card number', isUnique: true });
    await this.define({ code: 'size', type: 'number', name: 'Shoe size', namePl: 'Rozmiar buta' });
    await this.define({ code: 'since', type: 'date', name: 'Member since' });
    await this.define({ code: 'vip', type: 'yes_no', name: 'VIP' });
    await this.define({ code: 'colour', type: 'choice', name: 'Colour' }, [
      { code: 'red', name: 'Red', nameCs: 'Červená' },
      { code: 'blue', name: 'Blue' },
    ]);
    await this.define({ code: 'sports', type: 'multi_choice', name: 'Sports' }, [
      { code: 'golf', name: 'Golf' },
      { code: 'chess', name: 'Board game' },
      { code: 'blue', name: 'a, b' },
      // Called like another one: only its code says which is meant.
      { code: 'board', name: 'Board game' },
    ]);
    await this.define({ code: 'site', type: 'link', name: 'Site' });
    // Called like a field that all shops have, and personal.
    await this.define({ code: 'nick', type: 'text', name: 'First name', personal: true });
  }

  async counts(content: string | Buffer, query = '', name?: string): Promise<object> {
    return (await this.run(content, query, name)).result?.counts ?? {};
  }

  async valuesOf(email: string): Promise<Values> {
    const [found] = await this.world.rows<{ id: string }>(`SELECT id FROM customer WHERE email = $1`, [
      email,
    ]);
    return (await this.owner.get<CustomerAttributes>(`/customers/${found?.id}/attributes`)).body.values;
  }

  private async define(
    input: Partial<AttributeInput>,
    options: Partial<AttributeOption>[] = [],
  ): Promise<void> {
    const { body } = await this.owner.post<Attribute>('/attributes', { personal: false, ...input });
    this.ids[body.code] = body.id;
    for (const option of options) await this.owner.post(`/attributes/${body.id}/options`, option);
  }
}
