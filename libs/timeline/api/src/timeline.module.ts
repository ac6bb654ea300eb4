import { Module, type DynamicModule } from '@nestjs/common';
import { TIMELINE_PARTS, type TimelineParts } from './timeline-part';
import { TimelineController } from './timeline.controller';
import { TimelineService } from './timeline.service';

@Module({})
export class TimelineModule {
  /** `parts`: the kinds of records that are told of. `imports`: how an import is found by what it changed. */
  static with(timeline: TimelineParts): DynamicModule {
    return {
      module: TimelineModule,
      controllers: [TimelineController],
      global: true,
      providers: [TimelineService, { provide: TIMELINE_PARTS, useValue: timeline }],
      exports: [TimelineService],
    };
  }
}
