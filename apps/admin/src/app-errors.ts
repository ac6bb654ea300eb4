import { HttpErrorResponse } from '@angular/common/http';
import { ErrorHandler, Injector, Service, inject } from '@angular/core';
import { Toast, sharedTexts } from '@clientele/shared/admin';

/** Refusals of the API were shown where they arrived; what is left is a fault of ours, told and kept in the console. */
@Service()
export class AppErrors implements ErrorHandler {
  private readonly injector = inject(Injector);

  handleError(error: unknown): void {
    const cause = causeOf(error);
    if (cause instanceof HttpErrorResponse) return;
    console.error(error);
    this.injector.get(Toast).failed(sharedTexts.failed);
  }
}

function causeOf(error: unknown): unknown {
  return (error as { rejection?: unknown } | null)?.rejection ?? error;
}
