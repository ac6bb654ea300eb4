import { InstantColumn, type Row } from '@clientele/shared/api';
import type { Company, Risk } from '@clientele/companies/dto';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('company')
@Check('ck_company_risk', `risk IN ('', 'low', 'medium', 'high')`)
@Check('ck_company_max_payment_days', 'max_payment_days BETWEEN 0 AND 365')
@Check(
  'ck_company_allowed_outstanding',
  'allowed_outstanding_amount >= 0 AND (allowed_outstanding_amount IS NULL) = (allowed_outstanding_currency IS NULL)',
)
export class CompanyEntity implements Row<Company> {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_company' })
  id!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @InstantColumn({ default: () => 'now()' }) createdAt!: string;
  @InstantColumn({ default: () => 'now()' }) updatedAt!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', default: '' }) country!: string;
  @Column({ type: 'text', default: '' }) organisationNumber!: string;
  @Column({ type: 'text', default: '' }) taxId!: string;
  @Column({ type: 'text', default: '' }) ape!: string;
  @Column({ type: 'text', default: '' }) website!: string;
  @Column({ type: 'numeric', precision: 15, scale: 2, nullable: true }) allowedOutstandingAmount!:
    string | null;
  @Column({ type: 'text', nullable: true }) allowedOutstandingCurrency!: string | null;
  @Column({ type: 'integer', nullable: true }) maxPaymentDays!: number | null;
  @Column({ type: 'text', default: '' }) risk!: Risk;
  @Column({ type: 'uuid', nullable: true }) accountManagerId!: string | null;
  @Column({ type: 'uuid', nullable: true }) parentId!: string | null;
  /** What the record is found by; written by a trigger. */
  @Column({ type: 'text', default: '', select: false, insert: false, update: false }) searchText!: string;
}
