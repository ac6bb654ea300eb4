export { customerOwnership } from './customer-ownership';
export { portfoliosPersonalData } from './personal-data';
export { PortfoliosModule } from './portfolios.module';
export { portfoliosProblems } from './problems';
