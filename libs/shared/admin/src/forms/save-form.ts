import type { FieldTree } from '@angular/forms/signals';
import { HttpErrorResponse } from '@angular/common/http';
import { problemOf } from '../problems/problem';
import { applyProblem, ATTEMPTED, canBeSent, forgetRefusals } from './contract-form';

/** The refusals of a write that a form shows by itself: claim them (`claiming(...FORM_STATUSES)`). */
export const FORM_STATUSES = [409, 412, 422] as const;

/**
 * Saves a form: with faults it shows all of them and focuses the first, and so it does with those that the server
 * finds. A refusal without a field of this form is passed on to the caller.
 */
export async function saveForm<T>(tree: FieldTree<T>, save: () => Promise<unknown>): Promise<boolean> {
  tree().markAsTouched();
  tree().metadata(ATTEMPTED)?.set(true);
  if (!canBeSent(tree)) return focusFirstError(tree);
  forgetRefusals(tree);
  try {
    await save();
  } catch (error) {
    if (error instanceof HttpErrorResponse && applyProblem(tree, problemOf(error)))
      return focusFirstError(tree);
    throw error;
  }
  resetForm(tree);
  return true;
}

/** The form starts anew, from its draft as it is now. */
export function resetForm<T>(tree: FieldTree<T>): void {
  tree().metadata(ATTEMPTED)?.set(false);
  tree().reset();
}

function focusFirstError<T>(tree: FieldTree<T>): false {
  tree().errorSummary()[0]?.fieldTree().focusBoundControl();
  return false;
}
