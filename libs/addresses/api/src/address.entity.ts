import type { Address } from '@clientele/addresses/dto';
import { InstantColumn, type Row } from '@clientele/shared/api';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('address')
@Check('ck_address_kind', 'delivery OR invoice')
@Check('ck_address_default_delivery', 'delivery OR NOT default_delivery')
@Check('ck_address_default_invoice', 'invoice OR NOT default_invoice')
@Index('ix_address_customer_id', ['customerId', 'id'])
@Index('uq_address_default_delivery', ['customerId'], { unique: true, where: 'default_delivery' })
@Index('uq_address_default_invoice', ['customerId'], { unique: true, where: 'default_invoice' })
export class AddressEntity implements Row<Address> {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_address' })
  id!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @InstantColumn({ default: () => 'now()' }) createdAt!: string;
  @InstantColumn({ default: () => 'now()' }) updatedAt!: string;
  @Column({ type: 'uuid' }) customerId!: string;
  @Column({ type: 'text', default: '' }) label!: string;
  @Column({ type: 'text', default: '' }) firstName!: string;
  @Column({ type: 'text', default: '' }) lastName!: string;
  @Column({ type: 'text', default: '' }) company!: string;
  @Column({ type: 'text', default: '' }) street!: string;
  @Column({ type: 'text', default: '' }) street2!: string;
  @Column({ type: 'text', default: '' }) postalCode!: string;
  @Column({ type: 'text', default: '' }) city!: string;
  @Column({ type: 'text', default: '' }) region!: string;
  @Column({ type: 'text', default: '' }) country!: string;
  @Column({ type: 'text', default: '' }) phone!: string;
  @Column({ type: 'text', default: '', select: false }) phoneE164!: string;
  @Column({ type: 'text', default: '' }) taxId!: string;
  @Column({ type: 'text', default: '' }) nationalId!: string;
  @Column({ type: 'text', default: '' }) note!: string;
  @Column({ type: 'boolean', default: true }) delivery!: boolean;
  @Column({ type: 'boolean', default: true }) invoice!: boolean;
  @Column({ type: 'boolean', default: false }) defaultDelivery!: boolean;
  @Column({ type: 'boolean', default: false }) defaultInvoice!: boolean;
  @Column({ type: 'jsonb', default: {} }) externalIds!: Record<string, string>;
}
