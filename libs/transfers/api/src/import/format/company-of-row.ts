import {
  apeFault,
  compactApe,
  compactNumber,
  organisationNumberFault,
  taxIdFault,
} from '@clientele/companies/api';
import { CompanyInput } from '@clientele/companies/dto';
import { checkPart, type FaultSink } from './check-part';
import { textOf } from './values';

/** The company of a row, its numbers compact and checked by the rules of its own country; none without a value. */
export function companyOf(
  members: Record<string, unknown>,
  currency: string,
  sink: FaultSink,
): Record<string, unknown> | undefined {
  const { allowedOutstandingCurrency = currency, ...fields } = members;
  if (!Object.values(fields).some((value) => value !== '' && value !== null)) return undefined;
  if (typeof fields['allowedOutstanding'] === 'string')
    fields['allowedOutstanding'] = {
      amount: fields['allowedOutstanding'],
      currency: allowedOutstandingCurrency,
    };
  for (const name of ['organisationNumber', 'taxId'])
    if (typeof fields[name] === 'string') fields[name] = compactNumber(fields[name]);
  if (typeof fields['ape'] === 'string') fields['ape'] = compactApe(fields['ape']);
  // A company is named after what identifies it when the file has no name for it.
  const named = fields['name']
    ? fields
    : { name: fields['taxId'] || fields['organisationNumber'], ...fields };
  const company = checkPart(CompanyInput, named, sink);
  refuseWrongNumbers(company, sink);
  return company;
}

function refuseWrongNumbers(company: Record<string, unknown>, sink: FaultSink): void {
  const text = (name: string): string => textOf(company[name]);
  const country = text('country');
  const rules = { organisationNumber: organisationNumberFault, taxId: taxIdFault, ape: apeFault };
  for (const [name, faultOf] of Object.entries(rules)) {
    const fault = faultOf(country, text(name));
    if (fault) sink.fault(name, fault.code, {});
  }
}
