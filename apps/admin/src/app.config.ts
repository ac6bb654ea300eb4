import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  ErrorHandler,
  inject,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
  type ApplicationConfig,
} from '@angular/core';
import { MAT_DIALOG_DEFAULT_OPTIONS, MatDialogConfig } from '@angular/material/dialog';
import {
  MAT_FORM_FIELD_DEFAULT_OPTIONS,
  type MatFormFieldDefaultOptions,
} from '@angular/material/form-field';
import { MAT_TOOLTIP_DEFAULT_OPTIONS, type MatTooltipDefaultOptions } from '@angular/material/tooltip';
import { TitleStrategy, provideRouter, withComponentInputBinding } from '@angular/router';
import { SHOP_NAME, lastRequestInterceptor, provideDoors } from '@clientele/access/admin';
import { AttributeFields } from '@clientele/attributes/admin';
import { COMPANY_COLUMNS, COMPANY_HELPER, COMPANY_HISTORY, COMPANY_PART } from '@clientele/companies/admin';
import { CompanyColumns } from '@clientele/companies/dto';
import {
  CUSTOMER_ALERTS,
  CUSTOMER_COLUMNS,
  CUSTOMER_DEFINED_FIELDS,
  CUSTOMER_SECTIONS,
  NEWCOMER_HINT,
} from '@clientele/customers/admin';
import { newcomerHint } from '@clientele/duplicates/admin';
import { companyColumn, companyHelper, companyPart } from '@clientele/registers/admin';
import { RegisterColumns } from '@clientele/registers/dto';
import { REQUIRABLE_FIELDS, Shop } from '@clientele/settings/admin';
import { idempotencyInterceptor, lastWriteInterceptor, problemInterceptor } from '@clientele/shared/admin';
import { TIMELINE_SUBJECTS } from '@clientele/timeline/admin';
import { AppErrors } from './app-errors';
import { routes } from './app.routes';
import { customerAlerts } from './customer-alerts';
import { customerSections } from './customer-sections';
import { OwnTitles } from './own-titles';
import { requirableFields } from './requirable-fields';
import { timelineSubjects } from './timeline-subjects';

const formField: MatFormFieldDefaultOptions = {
  appearance: 'outline',
  floatLabel: 'always',
  subscriptSizing: 'dynamic',
};
/** A dialog takes the focus at once: whoever types while it comes in, types into it. */
const dialog: MatDialogConfig = { ...new MatDialogConfig(), delayFocusTrap: false };
const tooltip: MatTooltipDefaultOptions = { showDelay: 400, hideDelay: 0, touchendHideDelay: 1500 };

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    { provide: ErrorHandler, useClass: AppErrors },
    provideRouter(routes, withComponentInputBinding()),
    { provide: TitleStrategy, useClass: OwnTitles },
    provideHttpClient(
      withFetch(),
      withInterceptors([
        problemInterceptor,
        lastRequestInterceptor,
        lastWriteInterceptor,
        idempotencyInterceptor,
      ]),
    ),
    provideDoors(),
    { provide: MAT_DIALOG_DEFAULT_OPTIONS, useValue: dialog },
    { provide: MAT_FORM_FIELD_DEFAULT_OPTIONS, useValue: formField },
    { provide: MAT_TOOLTIP_DEFAULT_OPTIONS, useValue: tooltip },
    { provide: SHOP_NAME, useFactory: () => inject(Shop).name },
    { provide: REQUIRABLE_FIELDS, useValue: requirableFields },
    { provide: CUSTOMER_ALERTS, useValue: customerAlerts },
    { provide: CUSTOMER_SECTIONS, useValue: customerSections },
    { provide: NEWCOMER_HINT, useValue: newcomerHint },
    { provide: TIMELINE_SUBJECTS, useValue: timelineSubjects },
    { provide: COMPANY_COLUMNS, useValue: [companyColumn] },
    { provide: COMPANY_PART, useValue: companyPart },
    {
      provide: COMPANY_HISTORY,
      useValue: () => import('./company-timeline').then((timeline) => timeline.CompanyTimeline),
    },
    { provide: COMPANY_HELPER, useValue: companyHelper },
    { provide: CUSTOMER_COLUMNS, useValue: [CompanyColumns, RegisterColumns] },
    { provide: CUSTOMER_DEFINED_FIELDS, useExisting: AttributeFields },
  ],
};
