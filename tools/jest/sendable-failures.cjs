/**
 * A failed `expect(element).toBe(other)` carries both values along, and a value that holds itself, like an element or
 * an application, cannot be sent from a worker to its parent: the run would wait for ever. The message says it all.
 */
module.exports = (Environment) =>
  class extends Environment {
    handleTestEvent({ name, error }) {
      if ((name === 'test_fn_failure' || name === 'hook_failure') && error && typeof error === 'object') {
        delete error.matcherResult;
      }
    }
  };
