import { Service } from '@angular/core';
import { TitleStrategy } from '@angular/router';

/** Pages name the document themselves, in the language of the screen. */
@Service()
export class OwnTitles extends TitleStrategy {
  override updateTitle(): void {
    // Left to the title of the page.
  }
}
