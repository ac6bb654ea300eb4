import { Module } from '@nestjs/common';
import { AttributeOptionsController } from './attribute-options.controller';
import { AttributeOptionsService } from './attribute-options.service';
import { AttributesController } from './attributes.controller';
import { AttributesService } from './attributes.service';
import { CustomerAttributesController } from './customer-attributes.controller';
import { CustomerAttributesService } from './customer-attributes.service';
import { Emptying } from './emptying/emptying';
import { EmptyingController } from './emptying/emptying.controller';
import { EmptyingJob } from './emptying/emptying-job';
import { AttributeValues } from './emptying/values';
import { SeenAttributes } from './seen-attributes';

@Module({
  controllers: [
    AttributesController,
    AttributeOptionsController,
    CustomerAttributesController,
    EmptyingController,
  ],
  providers: [
    AttributesService,
    AttributeOptionsService,
    AttributeValues,
    CustomerAttributesService,
    Emptying,
    EmptyingJob,
    SeenAttributes,
  ],
  exports: [SeenAttributes],
})
export class AttributesModule {}
