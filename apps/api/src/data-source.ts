import { OperatorEntity } from '@clientele/access/api';
import { AddressEntity } from '@clientele/addresses/api';
import { AttributeEntity, AttributeOptionEntity } from '@clientele/attributes/api';
import { CompanyEntity } from '@clientele/companies/api';
import { CustomerEntity } from '@clientele/customers/api';
import { DiscountEntity } from '@clientele/discounts/api';
import { GroupEntity } from '@clientele/groups/api';
import { NoteEntity } from '@clientele/notes/api';
import { SettingEntity } from '@clientele/settings/api';
import { SnakeNames } from '@clientele/shared/api';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { types } from 'pg';
import { migrations } from './migrations';

// A day has no time zone: it stays the text that it is (shopware#4868).
types.setTypeParser(types.builtins.DATE, (day) => day);

export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [
      OperatorEntity,
      SettingEntity,
      GroupEntity,
      CustomerEntity,
      CompanyEntity,
      AddressEntity,
      AttributeEntity,
      AttributeOptionEntity,
      DiscountEntity,
      NoteEntity,
    ],
    migrations: [...migrations],
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNames(),
    installExtensions: false,
    extra: { max: 10, connectionTimeoutMillis: 5000, application_name: 'clientele' },
  };
}

export function createDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions(url));
}
