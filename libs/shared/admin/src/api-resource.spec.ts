import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { apiResource } from './api-resource';

describe('what the server answers', () => {
  const settled = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    await new Promise((done) => setTimeout(done));
  };

  it('is asked for again after an answer that was under way when something changed, and once only', async () => {
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting()],
    });
    const http = TestBed.inject(HttpTestingController);
    const found = TestBed.runInInjectionContext(() => apiResource<string>(() => '/status'));
    await settled();
    const first = http.expectOne('/status');
    found.reload();
    found.reload();
    first.flush('"checking"');
    await settled();
    const second = http.expectOne('/status');
    found.reload();
    second.flush('"checked"');
    await settled();
    http.expectOne('/status').flush('"imported"');
    await settled();
    expect(found.value()).toBe('"imported"');
    http.verify();
  });
});
