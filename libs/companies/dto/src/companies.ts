import { Choice, Country, Id, Integer, Money, Name, Text, Url, type MoneyValue } from '@clientele/shared/dto';
import type { Permission } from '@clientele/access/dto';
import { companiesTexts as texts, risks } from './texts';

const COMPANIES = 'companies:read' satisfies Permission;
/** Credit and risk are nobody's business who only looks a company up (T3). */
const TERMS = 'companies:terms' satisfies Permission;

export type Risk = keyof typeof risks;

/** The company that a customer acts for (S4-22…28); a sole trader's names a person, hence the marks. */
export class CompanyInput {
  @Name(255, { title: texts.name, personal: 'name', required: true, example: 'Nowak Hurt sp. z o.o.' }) name =
    '';
  @Country({ title: texts.country }) country = '';
  /** Compact form: no spaces or dashes; checked by the rules of its own country only. */
  @Text(20, { title: texts.organisationNumber, personal: 'identifier', example: '192598184' })
  organisationNumber = '';
  /** A Czech sole trader's DIČ holds a birth number, hence personal. */
  @Text(20, { title: texts.taxId, personal: 'identifier', example: 'PL8567346215' }) taxId = '';
  @Text(6, { title: texts.ape, hint: texts.apeHint }) ape = '';
  @Url({ title: texts.website, personal: 'text' }) website = '';
  @Money({ title: texts.allowedOutstanding, needs: TERMS, nullable: true })
  allowedOutstanding: MoneyValue | null = null;
  @Integer(0, 365, { title: texts.maxPaymentDays, needs: TERMS, nullable: true, example: 14 })
  maxPaymentDays: number | null = null;
  @Choice(risks, { title: texts.risk, needs: TERMS }) risk: Risk = '';
  @Id({ title: texts.accountManagerId, nullable: true }) accountManagerId: string | null = null;
}

export class Company extends CompanyInput {
  @Id({ title: texts.id }) id!: string;
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
}

/** What companies add to the customer list, its filters, search and export. */
export class CompanyColumns {
  @Text(255, { title: texts.name, needs: COMPANIES, personal: 'name' }) company!: string;
  @Text(20, { title: texts.organisationNumber, needs: COMPANIES, personal: 'identifier' })
  organisationNumber!: string;
  @Text(20, { title: texts.taxId, needs: COMPANIES, personal: 'identifier' }) taxId!: string;
  @Money({ title: texts.allowedOutstanding, needs: TERMS, nullable: true })
  allowedOutstanding!: MoneyValue | null;
  @Integer(0, 365, { title: texts.maxPaymentDays, needs: TERMS, nullable: true }) maxPaymentDays!:
    number | null;
  @Choice(risks, { title: texts.risk, needs: TERMS }) risk!: Risk;
  @Text(100, { title: texts.accountManagerId, needs: COMPANIES, personal: 'name' }) accountManager!: string;
}
