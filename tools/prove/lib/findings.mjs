import { isDeepStrictEqual } from 'node:util';

/** What a proof looked at. A proof without teeth proves nothing: one of its checks must find a fault that was planted. */
export class Findings {
  constructor() {
    this.failed = 0;
    this.passed = 0;
    this.bitten = 0;
  }

  /** Prints a check and its figure. */
  check(what, holds, figure = '') {
    if (holds) this.passed += 1;
    else this.failed += 1;
    console.log(`${holds ? '✓' : '✗'} ${what}${figure === '' ? '' : `: ${figure}`}`);
  }

  same(what, actual, expected) {
    const holds = isDeepStrictEqual(actual, expected);
    this.check(what, holds, holds ? said(actual) : `${said(actual)} instead of ${said(expected)}`);
  }

  /** `found` says whether the very check of the proof finds a fault that was planted. */
  teeth(planted, found) {
    if (found) this.bitten += 1;
    else this.failed += 1;
    console.log(`${found ? '✓' : '✗'} teeth: ${planted} ${found ? 'is found' : 'is NOT found'}`);
  }

  close() {
    if (this.bitten === 0) console.log('✗ the proof has no teeth');
    console.log(`${this.passed} passed, ${this.failed} failed, ${this.bitten} planted faults found`);
    return this.failed === 0 && this.bitten > 0;
  }
}

const said = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
