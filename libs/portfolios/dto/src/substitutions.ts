import { Day, Flag, Id, ListOf, Text } from '@clientele/shared/dto';
import { portfolioTexts as texts } from './texts';

/** Somebody works with the customers of an account manager who is away, from one day to another. */
export class SubstitutionInput {
  /** Whoever asks, when it is not sent. */
  @Id({ title: texts.manager, nullable: true }) managerId: string | null = null;
  @Id({ title: texts.substitute, required: true }) substituteId = '';
  @Day({ title: texts.fromOn, required: true, example: '2026-12-21' }) fromOn = '';
  @Day({ title: texts.toOn, hint: texts.toOnHint, required: true, example: '2027-01-02' }) toOn = '';
}

export class Substitution {
  @Id({ title: texts.id }) id!: string;
  @Id({ title: texts.manager }) managerId!: string;
  @Text(100, { title: texts.manager, personal: 'staff' }) manager!: string;
  @Id({ title: texts.substitute }) substituteId!: string;
  @Text(100, { title: texts.substitute, personal: 'staff' }) substitute!: string;
  @Day({ title: texts.fromOn }) fromOn!: string;
  @Day({ title: texts.toOn }) toOn!: string;
  @Flag({ title: texts.isOn }) isOn!: boolean;
}

/** Those that go on or are to come. */
export class SubstitutionList {
  @ListOf(() => Substitution, { title: texts.substitutions }) items!: Substitution[];
}
