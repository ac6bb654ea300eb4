export {
  HandOver,
  HandOverInput,
  HandOverList,
  HandOverPreview,
  MOST_HANDED,
  Portfolio,
  PortfolioCompany,
  PortfolioList,
} from './portfolios';
export type { HandOverScope } from './portfolios';
export { Substitution, SubstitutionInput, SubstitutionList } from './substitutions';
export { handOverScopes, portfolioTexts } from './texts';
