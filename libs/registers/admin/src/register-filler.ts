import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Session } from '@clientele/access/admin';
import { printedTaxId, type CompanyInput } from '@clientele/companies/dto';
import { findings, registersTexts, type RegisterSuggestion } from '@clientele/registers/dto';
import { registerNames } from '@clientele/settings/dto';
import { CopyButton, Icon, Speech, problemOf } from '@clientele/shared/admin';
import { RegisterClient } from './register-client';
import { registersAdminTexts as texts } from './texts';

/** Suggests what a register says of the numbers that were just typed; nothing is filled in before a person says so. */
@Component({
  selector: 'cl-register-filler',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, Icon, MatButton],
  templateUrl: './register-filler.html',
  styleUrl: './register-filler.css',
})
export class RegisterFiller {
  readonly typed = input.required<CompanyInput>();
  readonly registers = input.required<readonly string[]>();
  readonly fill = input.required<(found: Partial<CompanyInput>) => void>();
  private readonly client = inject(RegisterClient);
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly titles = registersTexts;
  protected readonly printedTaxId = printedTaxId;

  private readonly numbers = computed(() => {
    const { country, organisationNumber, taxId } = this.typed();
    return `${country} ${organisationNumber} ${taxId}`;
  });
  protected readonly canAsk = computed(() => {
    const { country, organisationNumber, taxId } = this.typed();
    const isTyped = organisationNumber.trim() + taxId.trim() !== '';
    return isTyped && country !== '' && this.session.can('companies:write');
  });
  /** It is about the numbers that stand there: with others it is gone. */
  protected readonly said = linkedSignal<string, RegisterSuggestion | null>({
    source: this.numbers,
    computation: () => null,
  });
  protected readonly isAsking = signal(false);
  /** What is wrong with the number, or that something else is. */
  private readonly fault = linkedSignal({ source: this.numbers, computation: () => '' });
  protected readonly suggestion = computed(() => {
    const said = this.said();
    return said?.outcome === 'valid' ? said : null;
  });
  /** Why there is nothing to suggest. */
  protected readonly reason = computed(() => {
    const said = this.said();
    if (this.fault()) return this.fault();
    if (said?.outcome === 'not_covered') return this.say(texts.uncovered);
    const register = this.nameOf(said);
    if (said?.outcome === 'invalid')
      return this.say(texts.notValid, { register, finding: this.say(findings[said.finding]) });
    if (said?.outcome === 'no_answer')
      return this.say(texts.noAnswer, { register, why: this.client.why(said.failure) });
    return '';
  });

  protected async ask(): Promise<void> {
    if (this.isAsking()) return;
    const { country, organisationNumber, taxId } = this.typed();
    const asked = this.numbers();
    this.isAsking.set(true);
    this.said.set(null);
    this.fault.set('');
    try {
      const numbers = { organisation_number: organisationNumber.trim(), tax_id: taxId.trim() };
      const said = await this.client.lookUp(country, numbers);
      if (asked === this.numbers()) this.said.set(said);
    } catch (error) {
      const [fault] = problemOf(error).errors;
      if (asked === this.numbers()) this.fault.set(fault?.detail ?? this.say(texts.failed));
    } finally {
      this.isAsking.set(false);
    }
  }

  protected use({ name, taxId }: RegisterSuggestion): void {
    const ours = this.typed();
    this.fill()({ ...(name && { name: name.slice(0, 255) }), ...(taxId && !ours.taxId && { taxId }) });
    this.said.set(null);
  }

  protected nameOf(said: RegisterSuggestion | null): string {
    return said && said.register !== '' ? this.say(registerNames[said.register]) : '';
  }
}
