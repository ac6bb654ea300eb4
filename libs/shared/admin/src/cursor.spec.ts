import { cursorOf } from './cursor';

describe('a cursor', () => {
  it('is taken from the links of the API', () => {
    expect(cursorOf('http://127.0.0.1:3000/api/v1/customers?limit=25&cursor=abc%2B')).toBe('abc+');
    expect(cursorOf('/api/v1/customers?limit=25')).toBe('');
    expect(cursorOf(null)).toBe('');
  });
});
