import { InstantColumn, type Row } from '@clientele/shared/api';
import type { Group } from '@clientele/groups/dto';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('customer_group')
@Unique('uq_customer_group_code', ['code'])
@Index('uq_customer_group_name', { synchronize: false })
@Index('uq_customer_group_is_default', ['isDefault'], { unique: true, where: 'is_default' })
export class GroupEntity implements Row<Group> {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_customer_group' })
  id!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @InstantColumn({ default: () => 'now()' }) updatedAt!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) code!: string;
  /** The main group of whoever is created without one. */
  @Column({ type: 'boolean', default: false }) isDefault!: boolean;
}
