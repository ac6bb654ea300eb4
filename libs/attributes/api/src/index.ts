export { AttributeEntity, AttributeOptionEntity } from './attribute.entity';
export { attributeFilters } from './attribute-filters';
export { attributesAlong } from './attributes-along';
export { AttributesModule } from './attributes.module';
export { attributesPersonalData } from './personal-data';
export { attributeEmbed } from './value-map';
