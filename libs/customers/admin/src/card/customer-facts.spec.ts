import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatTooltip } from '@angular/material/tooltip';
import { By } from '@angular/platform-browser';
import { CustomerStats, type CustomerCard } from '@clientele/customers/dto';
import { fieldsOf } from '@clientele/shared/dto';
import { Speech } from '@clientele/shared/admin';
import { CustomerFacts } from './customer-facts';
import { Facts } from './facts';

describe('the counters of a customer', () => {
  it('are all shown, and each says what it counts', () => {
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting()],
    });
    TestBed.inject(Speech).use('en');
    const none = { amount: '0.00', currency: 'PLN' } as const;
    const times = { firstVisitAt: null, lastVisitAt: null };
    const stats: CustomerStats = { ...times, orderCount: 0, ordersValue: none, sales: none };
    const fixture: ComponentFixture<Facts> = TestBed.createComponent(Facts);
    const shown = TestBed.inject(CustomerFacts).statistics({ stats } as CustomerCard);
    fixture.componentRef.setInput('facts', shown);
    fixture.detectChanges();
    const titles = fieldsOf(CustomerStats).map(({ title }) => title.en);
    expect(shown.map(({ title }) => title.en).sort()).toEqual(titles.sort());
    const marks = fixture.debugElement.queryAll(By.directive(MatTooltip));
    const definitions = marks.map((mark) => mark.injector.get(MatTooltip).message);
    expect(definitions.filter(Boolean)).toHaveLength(titles.length);
    expect(new Set(definitions).size).toBe(titles.length);
  });
});
