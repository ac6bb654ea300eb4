import { InstantColumn, type Row } from '@clientele/shared/api';
import type { Settings } from '@clientele/settings/dto';
import type { Currency } from '@clientele/shared/dto';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The one row of settings. */
@Entity('setting')
@Unique('uq_setting_only_one', ['onlyOne'])
@Check('ck_setting_only_one', 'only_one')
@Check('ck_setting_discount_limit', 'discount_limit BETWEEN 0 AND 100')
export class SettingEntity implements Row<Settings> {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_setting' })
  id!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @InstantColumn({ default: () => 'now()' }) updatedAt!: string;
  @Column({ type: 'text', default: '' }) shopName!: string;
  @Column({ type: 'text', default: 'EUR' }) baseCurrency!: Currency;
  @Column({ type: 'text', default: 'PL' }) country!: string;
  @Column({ type: 'text', default: 'Europe/Warsaw' }) timeZone!: string;
  @Column({ name: 'b2b_mode', type: 'boolean', default: true }) b2bMode!: boolean;
  @Column({ type: 'boolean', default: false }) birthdayEnabled!: boolean;
  @Column({ type: 'text', array: true, default: () => "'{firstName,lastName}'" }) requiredFields!: string[];
  @Column({ type: 'numeric', precision: 5, scale: 2, default: 10 }) discountLimit!: string;
  @Column({ type: 'boolean', default: true }) onlyOne!: boolean;
}
