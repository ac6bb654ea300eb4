import { Controller, Get } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { AnswersPage, Asked, IdParam, type Page } from '@clientele/shared/api';
import { TimelineEntry, TimelineQuery } from '@clientele/timeline/dto';
import { TimelineService } from './timeline.service';

@Controller('customers/:customerId/timeline')
export class TimelineController {
  constructor(private readonly timeline: TimelineService) {}

  @Get()
  @Can('timeline:read')
  @AnswersPage(TimelineEntry)
  page(@IdParam('customerId') customerId: string, @Asked(TimelineQuery) query: TimelineQuery): Promise<Page> {
    return this.timeline.ofCustomer(customerId, query);
  }
}
