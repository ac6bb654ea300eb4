export { AttributeEntity, AttributeOptionEntity } from './attribute.entity';
export { attributesAlong } from './attributes-along';
export { AttributesModule } from './attributes.module';
export { attributesPersonalData } from './personal-data';
export { attributeEmbed } from './value-map';
