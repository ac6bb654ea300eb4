import { Module } from '@nestjs/common';
import { AttributeOptionsController } from './attribute-options.controller';
import { AttributeOptionsService } from './attribute-options.service';
import { AttributesController } from './attributes.controller';
import { AttributesService } from './attributes.service';
import { CustomerAttributesController } from './customer-attributes.controller';
import { CustomerAttributesService } from './customer-attributes.service';

@Module({
  controllers: [AttributesController, AttributeOptionsController, CustomerAttributesController],
  providers: [AttributesService, AttributeOptionsService, CustomerAttributesService],
})
export class AttributesModule {}
