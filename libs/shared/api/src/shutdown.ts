import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ReplaySubject, type Observable } from 'rxjs';

/** Tells that this process was asked to end: the first thing that happens then, while everything still works. */
@Injectable()
export class Shutdown implements OnModuleDestroy {
  private readonly asked = new ReplaySubject<void>(1);
  private isAsked = false;

  /** Fires once, also for whoever subscribes later. */
  get begun(): Observable<void> {
    return this.asked;
  }

  get hasBegun(): boolean {
    return this.isAsked;
  }

  onModuleDestroy(): void {
    this.isAsked = true;
    this.asked.next();
    this.asked.complete();
  }
}
