/** What is wrong with one variable. The value stands in it only where it is no secret. */
interface Wrong {
  variable: string;
  wrong: string;
  allowed: string;
}

/** Reads variables one by one and remembers everything that is wrong, so that a person hears of it at once. */
export class Environment {
  private readonly wrongs: Wrong[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /** As it is; an empty one counts as not set. */
  text(variable: string, otherwise = ''): string {
    return this.env[variable] || otherwise;
  }

  oneOf<const T extends string>(variable: string, allowed: readonly T[], otherwise: T): T {
    const value = this.text(variable, otherwise);
    const found = allowed.find((one) => one === value);
    if (found === undefined) this.refuse(variable, `is "${value}"`, allowed.join(', '));
    return found ?? otherwise;
  }

  /** A whole number, in digits. */
  integer<T extends number | undefined>(
    variable: string,
    [min, max]: [number, number],
    otherwise: T,
  ): number | T {
    const value = this.text(variable);
    if (value === '') return otherwise;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= min && number <= max) return number;
    this.refuse(variable, `is "${value}"`, `a whole number from ${min} to ${max}`);
    return otherwise;
  }

  /** Entries with commas between them, each of which has to fit. */
  list(variable: string, fits: (entry: string) => boolean, allowed: string): string[] {
    const entries = this.text(variable)
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
    const odd = entries.filter((entry) => !fits(entry));
    if (odd.length > 0) this.refuse(variable, `has "${odd.join('", "')}"`, allowed);
    return entries;
  }

  refuse(variable: string, wrong: string, allowed: string): void {
    this.wrongs.push({ variable, wrong, allowed });
  }

  /** Throws one error that names every variable, what is wrong with it and what it takes. */
  close(): void {
    if (this.wrongs.length === 0) return;
    const lines = this.wrongs.map(
      ({ variable, wrong, allowed }) => `  ${variable} ${wrong}. It takes: ${allowed}.`,
    );
    throw new Error(`The configuration cannot be used:\n${lines.join('\n')}`);
  }
}
