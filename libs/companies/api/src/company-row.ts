import type { Company, CompanyInput } from '@clientele/companies/dto';
import type { CompanyEntity } from './company.entity';

/** Money is two columns. */
export function columnsOf({ allowedOutstanding, ...rest }: CompanyInput): Partial<CompanyEntity> {
  return {
    ...rest,
    allowedOutstandingAmount: allowedOutstanding?.amount ?? null,
    allowedOutstandingCurrency: allowedOutstanding?.currency ?? null,
  };
}

export function companyOf({
  allowedOutstandingAmount,
  allowedOutstandingCurrency,
  ...rest
}: CompanyEntity): Company {
  const allowedOutstanding =
    allowedOutstandingAmount === null || allowedOutstandingCurrency === null
      ? null
      : { amount: allowedOutstandingAmount, currency: allowedOutstandingCurrency };
  return { ...rest, allowedOutstanding };
}
