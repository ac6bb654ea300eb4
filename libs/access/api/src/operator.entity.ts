import { InstantColumn, type Row } from '@clientele/shared/api';
import type { Account, Density, Operator, Role, Theme } from '@clientele/access/dto';
import type { Language } from '@clientele/shared/dto';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('operator')
@Unique('uq_operator_email', ['emailCanonical'])
export class OperatorEntity implements Row<Operator>, Row<Omit<Account, 'permissions'>> {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_operator' })
  id!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @InstantColumn({ default: () => 'now()' }) createdAt!: string;
  @InstantColumn({ default: () => 'now()' }) updatedAt!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) email!: string;
  @Column({ type: 'text' }) emailCanonical!: string;
  @Column({ type: 'text' }) passwordHash!: string;
  @Column({ type: 'text' }) role!: Role;
  @Column({ type: 'boolean', default: true }) enabled!: boolean;
  @Column({ type: 'text', default: 'en' }) language!: Language;
  @Column({ type: 'text', default: 'system' }) theme!: Theme;
  @Column({ type: 'text', default: 'compact' }) density!: Density;
  @Column({ type: 'text', array: true, default: () => "'{}'" }) sectionOrder!: string[];
  @InstantColumn({ nullable: true }) lastSignInAt!: string | null;
}
