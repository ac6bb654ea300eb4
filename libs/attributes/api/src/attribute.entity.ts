import type { Attribute, AttributeOption, AttributeType } from '@clientele/attributes/dto';
import { InstantColumn, type Row } from '@clientele/shared/api';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('attribute')
@Unique('uq_attribute_code', ['code'])
@Unique('uq_attribute_kind', ['id', 'type', 'isUnique'])
@Check('ck_attribute_type', `type IN ('text', 'number', 'date', 'yes_no', 'choice', 'multi_choice', 'link')`)
@Check('ck_attribute_is_unique', `NOT is_unique OR type IN ('text', 'number', 'link')`)
export class AttributeEntity implements Row<Omit<Attribute, 'options' | 'groupIds'>> {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_attribute' })
  id!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @InstantColumn({ default: () => 'now()' }) updatedAt!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', default: '' }) nameEn!: string;
  @Column({ type: 'text', default: '' }) namePl!: string;
  @Column({ type: 'text', default: '' }) nameCs!: string;
  @Column({ type: 'text', default: '' }) nameNb!: string;
  @Column({ type: 'integer', default: 0 }) position!: number;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text', default: '' }) hint!: string;
  @Column({ type: 'text' }) type!: AttributeType;
  @Column({ type: 'boolean', default: false }) required!: boolean;
  @Column({ type: 'boolean', default: false }) isUnique!: boolean;
  @Column({ type: 'boolean', default: true }) personal!: boolean;
  @Column({ type: 'boolean', default: false }) inList!: boolean;
  @Column({ type: 'boolean', default: false }) filterable!: boolean;
  @Column({ type: 'boolean', default: false }) forGroups!: boolean;
}

@Entity('attribute_option')
@Unique('uq_attribute_option_code', ['attributeId', 'code'])
@Unique('uq_attribute_option_id', ['attributeId', 'id'])
export class AttributeOptionEntity implements Row<AttributeOption> {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_attribute_option' })
  id!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @InstantColumn({ default: () => 'now()' }) updatedAt!: string;
  @Column({ type: 'uuid' }) attributeId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', default: '' }) nameEn!: string;
  @Column({ type: 'text', default: '' }) namePl!: string;
  @Column({ type: 'text', default: '' }) nameCs!: string;
  @Column({ type: 'text', default: '' }) nameNb!: string;
  @Column({ type: 'integer', default: 0 }) position!: number;
  @Column({ type: 'text' }) code!: string;
}
