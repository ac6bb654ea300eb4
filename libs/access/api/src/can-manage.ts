import { managerRoles } from '@clientele/access/dto';

/** The condition that an operator can look after companies, in SQL of their alias. */
export const canManage = (operator: string): string =>
  `${operator}.enabled AND ${operator}.role IN (${managerRoles.map((role) => `'${role}'`).join(', ')})`;
