import { httpResource, type HttpResourceRef, type HttpResourceRequest } from '@angular/common/http';
import { effect, signal, untracked } from '@angular/core';

/**
 * What the server answers to a request, as a signal. Unlike Angular's own resource it forgets no `reload`: one that is
 * asked for while an answer is under way comes after it, as that answer may be older than the change it is asked for.
 */
export function apiResource<T>(
  request: () => string | HttpResourceRequest | undefined,
): HttpResourceRef<T | undefined> {
  const resource = httpResource<T>(() => {
    const asked = request();
    return typeof asked === 'string' ? { url: asked } : asked;
  });
  const again = resource.reload.bind(resource);
  const isWanted = signal(false);
  effect(() => {
    if (!isWanted() || resource.isLoading()) return;
    untracked(() => {
      isWanted.set(false);
      again();
    });
  });
  resource.reload = () => {
    if (untracked(resource.isLoading)) isWanted.set(true);
    else again();
    return true;
  };
  return resource;
}
