import { InstantColumn, type Row } from '@clientele/shared/api';
import type { Group, GroupColor, PriceDisplay } from '@clientele/groups/dto';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('customer_group')
@Unique('uq_customer_group_code', ['code'])
@Index('uq_customer_group_name', { synchronize: false })
@Index('uq_customer_group_is_default', ['isDefault'], { unique: true, where: 'is_default' })
@Check('ck_customer_group_discount_percent', 'discount_percent BETWEEN 0 AND 100')
@Check('ck_customer_group_price_display', `price_display IN ('with_tax', 'without_tax')`)
export class GroupEntity implements Row<Omit<Group, 'members' | 'mainMembers'>> {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_customer_group' })
  id!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @InstantColumn({ default: () => 'now()' }) updatedAt!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', default: '' }) nameEn!: string;
  @Column({ type: 'text', default: '' }) namePl!: string;
  @Column({ type: 'text', default: '' }) nameCs!: string;
  @Column({ type: 'text', default: '' }) nameNb!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'numeric', precision: 5, scale: 2, default: 0 }) discountPercent!: string;
  @Column({ type: 'text', default: 'with_tax' }) priceDisplay!: PriceDisplay;
  @Column({ type: 'text', default: 'grey' }) color!: GroupColor;
  /** The main group of whoever is created without one. */
  @Column({ type: 'boolean', default: false }) isDefault!: boolean;
}
