export { AttributeEntity, AttributeOptionEntity } from './attribute.entity';
export { attributeFilters } from './attribute-filters';
export { attributesAlong } from './attributes-along';
export { AttributesModule } from './attributes.module';
export { attributesPersonalData } from './personal-data';
export { SeenAttributes } from './seen-attributes';
export { attributeEmbed } from './value-map';
export { attributesProblems } from './problems';
