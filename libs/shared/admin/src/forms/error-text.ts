import { Service, inject } from '@angular/core';
import type { FieldState, ValidationError } from '@angular/forms/signals';
import { faults, sayFault, type FaultCode, type Said } from '@clientele/shared/dto';
import { Formats } from '../formats';
import { Speech } from '../speech';
import { sharedTexts } from '../texts';
import type { ContractError } from './contract-form';

/** Errors of what was typed before it became a value. */
const typing: Readonly<Record<string, Said>> = {
  unreadable_amount: sharedTexts.unreadableAmount,
  unreadable_number: sharedTexts.unreadableNumber,
  not_in_list: sharedTexts.notInList,
};

const EXAMPLE_DAY = '1990-05-17';

/** Says the errors of a field when they are shown, so that they follow the language of the screen. */
@Service()
export class ErrorTexts {
  private readonly speech = inject(Speech);
  private readonly formats = inject(Formats);

  of(error: ValidationError): string {
    if (error.message) return error.message;
    const language = this.speech.language();
    if (error.kind === 'unreadable_day' || error.kind === 'day')
      return this.speech.say(sharedTexts.unreadableDay, { example: this.formats.day(EXAMPLE_DAY) });
    const typed = typing[error.kind];
    if (typed) return this.speech.say(typed);
    if (!isFaultCode(error.kind)) return error.kind;
    return sayFault({ code: error.kind, params: (error as Partial<ContractError>).params ?? {} }, language);
  }

  /** The text of the first error of a field, or '' when there is none. */
  first(state: Pick<FieldState<unknown>, 'errors'>): string {
    const error = state.errors()[0];
    return error ? this.of(error) : '';
  }
}

function isFaultCode(kind: string): kind is FaultCode {
  return kind in faults;
}
