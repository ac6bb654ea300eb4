export { companyColumn } from './register-looks';
/** Loaded when a company is shown or edited. */
export const companyPart = () => import('./register-state').then((part) => part.RegisterState);
export const companyHelper = () => import('./register-filler').then((helper) => helper.RegisterFiller);
