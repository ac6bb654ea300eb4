import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { Icon, PageTitle, Speech, problemOf } from '@clientele/shared/admin';
import { importTexts as texts } from '../import-texts';
import { uploadDraft } from './import-client';
import { ImportSteps } from './import-steps';

/** The first step: a file, dropped or chosen, is sent to be recognised. */
@Component({
  selector: 'cl-import-upload',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ImportSteps, MatButton, MatProgressBar, PageTitle, RouterLink],
  templateUrl: './import-upload.html',
  styleUrl: './import-upload.css',
})
export class ImportUpload {
  /** An earlier import whose rows come again, corrected. */
  readonly like = input<string>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly isOver = signal(false);
  protected readonly fileName = signal('');
  /** How much is sent; null while nobody knows. */
  protected readonly percent = signal<number | null>(null);
  protected readonly problem = signal('');
  protected over(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    this.isOver.set(isOver);
  }

  protected drop(event: DragEvent): void {
    this.over(event, false);
    void this.take(event.dataTransfer?.files[0]);
  }

  protected choose(input: HTMLInputElement): void {
    void this.take(input.files?.[0]).then(() => (input.value = ''));
  }

  private async take(file: File | undefined): Promise<void> {
    if (!file || this.fileName()) return;
    this.problem.set('');
    this.percent.set(null);
    this.fileName.set(file.name);
    try {
      const draft = await uploadDraft(this.http, file, this.like(), (percent) => this.percent.set(percent));
      await this.router.navigate(['/imports', draft.id]);
    } catch (error) {
      const { detail, title, errors } = problemOf(error);
      this.problem.set(errors[0]?.detail || detail || title);
    } finally {
      this.fileName.set('');
    }
  }
}
