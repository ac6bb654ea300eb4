import { Injectable } from '@nestjs/common';
import { KeyRestrictions } from '@clientele/access/api';
import type { KeyRestriction } from '@clientele/access/dto';
import { Db } from '@clientele/shared/api';

const MOST_COMPANIES = 20;

/** Keys are restricted to groups and companies: what of them there is. */
@Injectable()
export class CompanyRestrictions implements KeyRestrictions {
  constructor(private readonly db: Db) {}

  find(text: string): Promise<KeyRestriction[]> {
    return this.db.rows<KeyRestriction>(
      `(SELECT 'group' AS kind, id, name FROM customer_group ORDER BY name, id)
       UNION ALL
       (SELECT 'company', id, name FROM company
         WHERE search_text LIKE '%' || like_safe(fold($1)) || '%' ORDER BY name, id LIMIT $2)`,
      [text, MOST_COMPANIES],
    );
  }

  named(ids: readonly string[]): Promise<KeyRestriction[]> {
    return this.db.rows<KeyRestriction>(
      `SELECT 'group' AS kind, id, name FROM customer_group WHERE id = ANY ($1::uuid[])
       UNION ALL SELECT 'company', id, name FROM company WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
  }
}
