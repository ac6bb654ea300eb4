import { Controller, Get } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { AnswersPage, Asked, IdParam, type Page } from '@clientele/shared/api';
import { TimelineEntry, TimelineQuery } from '@clientele/timeline/dto';
import { CompanyTimeline } from './company-timeline';

@Controller('companies/:id/timeline')
export class CompanyTimelineController {
  constructor(private readonly timeline: CompanyTimeline) {}

  @Get()
  @Can('timeline:read')
  @AnswersPage(TimelineEntry)
  page(@IdParam() id: string, @Asked(TimelineQuery) query: TimelineQuery): Promise<Page> {
    return this.timeline.page(id, query);
  }
}
