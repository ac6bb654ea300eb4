import type { Field, Personal } from './field';

/** What somebody sees: all that they are permitted to and that is not hidden from them. */
export interface Sight {
  /** Categories of personal data that are hidden. */
  masks: readonly Personal[];
  permissions: ReadonlySet<string>;
}

/** Hidden fields do not exist for whoever must not see them: not in answers, filters, orders, searches and files. */
export const isSeen = (field: Field, sight: Sight): boolean =>
  isPermitted(field, sight) && !isMasked(field, sight);

/** The names of the fields whose values are there and hidden. */
export const maskedNames = (fields: readonly Field[], sight: Sight): string[] =>
  sight.masks.length === 0
    ? []
    : fields.filter((field) => isPermitted(field, sight) && isMasked(field, sight)).map(({ name }) => name);

const isPermitted = ({ needs }: Field, { permissions }: Sight): boolean =>
  needs === undefined || permissions.has(needs);

const isMasked = ({ personal }: Field, { masks }: Sight): boolean =>
  personal !== undefined && personal !== false && masks.includes(personal);
