export { AttributeEntity, AttributeOptionEntity } from './attribute.entity';
export { AttributesModule } from './attributes.module';
export { attributeSize } from './attribute-size';
export { attributeIsImpersonal } from './attribute-timeline';
export { attributesPersonalData } from './personal-data';
export { attributeEmbed } from './value-map';
