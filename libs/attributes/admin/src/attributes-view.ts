import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Can, Session } from '@clientele/access/admin';
import {
  Icon,
  LastWrite,
  LoadError,
  NOTHING,
  Skeleton,
  Speech,
  Toast,
  ValueWords,
  problemOf,
} from '@clientele/shared/admin';
import { attributeFields, type CustomerAttributes } from '@clientele/attributes/dto';
import { firstValueFrom } from 'rxjs';
import { attributeList } from './attribute-client';
import { AttributeWords } from './attribute-words';
import { AttributesDialog, type Written } from './attributes-dialog';
import { cardTexts as texts } from './card-texts';
import { CustomerAttributesClient, attributesOf } from './customer-attributes-client';
import { ownAttributes } from './own-attributes';
import { valueIn, type OwnAttribute } from './values-contract';

/** The attributes of a customer on the customer's page. */
@Component({
  selector: 'cl-attributes-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Can, Icon, LoadError, MatButton, RouterLink, Skeleton],
  templateUrl: './attributes-view.html',
  styles: `
    :host {
      display: block;
    }
    dl {
      margin-block-end: 12px;
    }
    dd {
      flex-wrap: wrap;
    }
    bdi {
      white-space: pre-wrap;
    }
    @media print {
      button {
        display: none;
      }
    }
  `,
})
export class AttributesView {
  readonly customerId = input.required<string>();
  private readonly client = inject(CustomerAttributesClient);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly toast = inject(Toast);
  private readonly values = inject(ValueWords);
  protected readonly say = inject(Speech).say;
  protected readonly words = inject(AttributeWords);
  protected readonly texts = texts;
  protected readonly NOTHING = NOTHING;
  protected readonly found = attributesOf(this.customerId);
  protected readonly known = attributeList();
  protected readonly error = computed(() => this.found.error() ?? this.known.error());
  protected readonly lines = computed(() => {
    const own = this.found.hasValue() ? this.found.value() : undefined;
    const all = this.known.hasValue() ? this.known.value().items : undefined;
    return own && all && ownAttributes(all, own).map((attribute) => this.lineOf(attribute, own));
  });
  protected readonly mayWrite = computed(
    () => this.session.can('attributes:write') && this.found.hasValue() && !this.found.value().inTrash,
  );

  constructor() {
    const last = inject(LastWrite);
    effect(() => {
      const { url } = last.to();
      const own = `/api/v1/customers/${untracked(this.customerId)}/`;
      if (url === `${own}attributes` || url === `${own}groups`) untracked(() => this.found.reload());
    });
  }

  protected async edit(): Promise<void> {
    const customerId = this.customerId();
    const size = { width: '640px', maxWidth: 'min(640px, 100vw - 16px)' };
    const dialog = this.dialog.open<AttributesDialog, string, Written>(AttributesDialog, {
      ...size,
      data: customerId,
    });
    const written = await firstValueFrom(dialog.afterClosed());
    this.known.reload();
    if (!written) return;
    const { before, after } = written;
    this.toast.done(texts.saved, {}, () => void this.undo(customerId, after.version, before.values));
  }

  protected reload(): void {
    this.found.reload();
    this.known.reload();
  }

  private lineOf(attribute: OwnAttribute, { values }: CustomerAttributes): Line {
    const value = valueIn(values, attribute.code);
    return { attribute, value, word: value && this.wordOf(attribute, value) };
  }

  private wordOf(attribute: OwnAttribute, value: string): string {
    if (attribute.type === 'multi_choice') {
      const chosen = value.split(',');
      const options = attribute.options.filter(({ code }) => chosen.includes(code));
      return options.map((option) => this.words.name(option)).join(', ');
    }
    const [field] = attributeFields([attribute]);
    return field ? this.values.of(field, field.kind === 'flag' ? value === 'true' : value) : value;
  }

  private async undo(
    customerId: string,
    version: number,
    values: CustomerAttributes['values'],
  ): Promise<void> {
    try {
      await this.client.write(customerId, version, values);
      this.toast.done(texts.undone);
    } catch (error) {
      const { status, detail, title, requestId } = problemOf(error);
      if (status === 412) this.toast.failed(texts.changedMeanwhile);
      if (status === 409 || status === 422) this.toast.problem(detail || title, requestId);
      this.reload();
    }
  }
}

interface Line {
  attribute: OwnAttribute;
  value: string;
  word: string;
}
