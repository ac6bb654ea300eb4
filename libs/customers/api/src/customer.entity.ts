import { InstantColumn, type Recorded, type Row } from '@clientele/shared/api';
import { Customer, type CustomerType, type Origin, type SocialTitle } from '@clientele/customers/dto';
import type { Language } from '@clientele/shared/dto';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Memberships are part of the version of a customer. */
export const CUSTOMER_RECORD: Recorded = {
  told: Customer,
  parts: { membership: 'groupIds', customer_attribute: 'attributes' },
};

@Entity('customer')
@Unique('uq_customer_email', ['emailCanonical'])
@Unique('uq_customer_customer_number', ['customerNumber'])
@Check('ck_customer_type', `type IN ('contact', 'customer')`)
export class CustomerEntity implements Row<Customer> {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_customer' })
  id!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @InstantColumn({ default: () => 'now()' }) createdAt!: string;
  @InstantColumn({ default: () => 'now()' }) updatedAt!: string;
  @InstantColumn({ nullable: true }) deletedAt!: string | null;
  @Column({ type: 'integer', default: () => "nextval('customer_number_seq')" }) customerNumber!: number;
  @Column({ type: 'text', default: '' }) socialTitle!: SocialTitle;
  @Column({ type: 'text', default: '' }) firstName!: string;
  @Column({ type: 'text', default: '' }) lastName!: string;
  @Column({ type: 'text', default: '' }) salutation!: string;
  @Column({ type: 'text', default: '' }) email!: string;
  /** The identity (checklist, decision 2); NULL only after an erase. */
  @Column({ type: 'text', nullable: true }) emailCanonical!: string | null;
  @Column({ type: 'text', default: '' }) phone!: string;
  @Column({ name: 'phone_e164', type: 'text', default: '' }) phoneE164!: string;
  @Column({ type: 'text', default: 'en' }) language!: Language;
  @Column({ type: 'date', nullable: true }) birthdayOn!: string | null;
  @Column({ type: 'text', default: 'customer' }) type!: CustomerType;
  @Column({ type: 'boolean', default: false }) activated!: boolean;
  @Column({ type: 'boolean', default: true }) enabled!: boolean;
  @Column({ type: 'boolean', default: false }) newsletter!: boolean;
  @Column({ type: 'boolean', default: false }) partnerOffers!: boolean;
  @InstantColumn({ nullable: true }) registeredAt!: string | null;
  @Column({ type: 'text', default: 'admin' }) origin!: Origin;
  @Column({ type: 'uuid' }) mainGroupId!: string;
  @Column({ type: 'text', array: true, default: () => "'{}'" }) tags!: string[];
  @Column({ type: 'jsonb', default: () => "'{}'" }) externalIds!: Record<string, string>;
  /** What the record is found by; written by a trigger. */
  @Column({ type: 'text', default: '', select: false, insert: false, update: false }) searchText!: string;
}
