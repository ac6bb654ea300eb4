import { Controller, Get, HttpCode, Post, Sse, UseGuards, type MessageEvent } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Job, JobList } from '@clientele/jobs/dto';
import { Answers, IdParam, Reply } from '@clientele/shared/api';
import type { Observable } from 'rxjs';
import { JobNews } from './job-news';
import { JobsService } from './jobs.service';
import { OwnJobGuard } from './own-job.guard';

@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobsService,
    private readonly news: JobNews,
  ) {}

  @Get()
  @Can('jobs:read')
  @Answers(JobList)
  own(): Promise<JobList> {
    return this.jobs.own();
  }

  @Sse('events')
  @Can('jobs:read')
  events(): Observable<MessageEvent> {
    return this.news.ofAll();
  }

  @Get(':id')
  @Can('jobs:read')
  @Answers(Job)
  get(@IdParam() id: string): Promise<Job> {
    return this.jobs.get(id);
  }

  @Sse(':id/events')
  @UseGuards(OwnJobGuard)
  @Can('jobs:read')
  eventsOf(@IdParam() id: string): Observable<MessageEvent> {
    return this.news.ofOne(id);
  }

  @Post(':id/cancellation')
  @Can('jobs:read')
  @HttpCode(200)
  @Answers(Job)
  cancel(@IdParam() id: string): Promise<Job> {
    return this.jobs.cancel(id);
  }

  @Post(':id/retries')
  @Can('jobs:read', { stepUp: 'always' })
  @Answers(Job)
  async retry(@IdParam() id: string): Promise<Reply> {
    const job = await this.jobs.retry(id);
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }
}
