import { attributeFilters } from '@clientele/attributes/api';
import { companyColumns } from '@clientele/companies/api';
import { customerOwnership } from '@clientele/portfolios/api';
import { registerColumns } from '@clientele/registers/api';
import type { DefinedFilters, ListPart } from '@clientele/shared/api';

/** What other domains add to the customers' list, filters, search, import and export. */
export const customerColumns: readonly ListPart[] = [companyColumns(customerOwnership), registerColumns];

/** Filters of the customers' list that the shop defines itself. */
export const definedFilters: DefinedFilters = attributeFilters;
