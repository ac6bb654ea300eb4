import type { Discount } from '@clientele/discounts/dto';
import { InstantColumn, type Row } from '@clientele/shared/api';
import { Check, Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';

const DAYS = `USING gist (customer_id WITH =, category_code WITH =, daterange(starts_on, ends_on, '[]') WITH &&)`;

/** Of one customer and category no two are valid on the same day. */
@Entity('discount')
@Check('ck_discount_value', 'num_nonnulls(percent, per_order_amount) = 1')
@Check('ck_discount_percent', 'percent > 0 AND percent <= 100')
@Check('ck_discount_per_order', 'per_order_amount > 0')
@Check('ck_discount_currency', '(per_order_amount IS NULL) = (per_order_currency IS NULL)')
@Check('ck_discount_days', 'ends_on >= starts_on')
@Exclusion('ex_discount_days', DAYS)
@Index('ix_discount_customer_id', ['customerId', 'startsOn', 'id'])
export class DiscountEntity implements Row<Omit<Discount, 'createdBy' | 'state'>> {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_discount' })
  id!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @InstantColumn({ default: () => 'now()' }) createdAt!: string;
  @InstantColumn({ default: () => 'now()' }) updatedAt!: string;
  @Column({ type: 'uuid' }) customerId!: string;
  @Column({ type: 'numeric', precision: 5, scale: 2, nullable: true }) percent!: string | null;
  @Column({ type: 'numeric', precision: 15, scale: 2, nullable: true }) perOrderAmount!: string | null;
  @Column({ type: 'text', nullable: true }) perOrderCurrency!: string | null;
  @Column({ type: 'text', default: '' }) categoryCode!: string;
  @Column({ type: 'text', default: '' }) categoryName!: string;
  @Column({ type: 'date' }) startsOn!: string;
  @Column({ type: 'date', nullable: true }) endsOn!: string | null;
  @Column({ type: 'text', default: '' }) reason!: string;
  @Column({ type: 'uuid', nullable: true }) createdById!: string | null;
}
