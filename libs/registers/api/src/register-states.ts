import { Injectable } from '@nestjs/common';
import { CompanyScope, compactNumber, organisationNumberFault, taxIdFault } from '@clientele/companies/api';
import type { Job } from '@clientele/jobs/dto';
import type { RegisterLookUp, RegisterState, RegisterSuggestion } from '@clientele/registers/dto';
import { Db, Problem, problems } from '@clientele/shared/api';
import { addressLikeness, nameLikeness } from './likeness';
import { registersProblems } from './problems';
import { NOTHING_SAID, NoAnswer } from './register';
import { RegisterCheckJob } from './register-check-job';
import { Registers } from './registers';

type StateRow = Omit<RegisterState, 'register' | 'nameLikeness' | 'addressLikeness'>;

interface CompanyRow {
  name: string;
  addresses: string[];
  states: StateRow[];
}

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const STATES = `SELECT coalesce(json_agg(x ORDER BY x.kind DESC), '[]') FROM (
  SELECT s.id, s.kind, s.country, s.number, s.status, s.answered_by AS "answeredBy", ${instant('c.at')} AS "checkedAt",
    coalesce(c.evidence, '') AS evidence, coalesce(c.finding, '') AS finding, coalesce(c.name, '') AS name,
    coalesce(c.address, '') AS address, ${instant('s.tried_at')} AS "triedAt", s.failure, ${instant('s.due_at')} AS "nextCheckAt"
    FROM register_state s LEFT JOIN register_check c ON c.id = s.check_id WHERE s.company_id = k.id) x`;

const MOST_ADDRESSES = 20;
const addresses = (
  isThere: (person: string) => string,
): string => `SELECT coalesce(json_agg(x.said), '[]') FROM (
  SELECT concat_ws(' ', a.street, a.street2, a.postal_code, a.city) AS said
    FROM company_person p JOIN address a ON a.customer_id = p.customer_id
   WHERE p.company_id = k.id AND p.is_primary AND ${isThere('p.customer_id')} ORDER BY a.default_invoice DESC, a.id LIMIT ${MOST_ADDRESSES}) x`;

/** How the numbers of a company stand with registers: four answers, of which the first two let it be saved. */
@Injectable()
export class RegisterStates {
  constructor(
    private readonly db: Db,
    private readonly scope: CompanyScope,
    private readonly registers: Registers,
    private readonly job: RegisterCheckJob,
  ) {}

  async of(companyId: string): Promise<RegisterState[]> {
    const company = await this.db.row<CompanyRow>(
      `SELECT k.name, (${addresses((person) => this.scope.ofPerson(person))}) AS addresses, (${STATES}) AS states
         FROM company k WHERE k.id = $1 AND ${this.scope.condition('k')}`,
      [companyId],
    );
    if (!company) throw new Problem(problems.not_found);
    return company.states.map((state) => {
      const register = this.registers.of(state)?.id ?? '';
      return {
        ...state,
        register,
        nextCheckAt: register === '' ? null : state.nextCheckAt,
        nameLikeness: nameLikeness(state.name, company.name),
        addressLikeness: addressLikeness(state.address, company.addresses),
      };
    });
  }

  async check(companyId: string): Promise<Job> {
    const states = await this.of(companyId);
    if (states.every(({ register }) => register === '')) throw new Problem(registersProblems.nothing_to_ask);
    return this.job.enqueue(companyId);
  }

  /** What a register says of a number that somebody has typed; nobody is asked about one that cannot be. */
  async lookUp({
    kind = 'tax_id',
    country = '',
    number: typed = '',
  }: Partial<RegisterLookUp>): Promise<RegisterSuggestion> {
    const number = compactNumber(typed);
    refuseWrong({ kind, country, number });
    const { evidence: _evidence, outcome: _outcome, ...blank } = NOTHING_SAID;
    const nothing = { ...blank, finding: '' as const, failure: '' };
    const register = this.registers.of({ kind, country, number });
    if (!register) return { ...nothing, outcome: 'not_covered', register: '' };
    const reply = await this.registers.ask(register, { kind, country, number }, new AbortController().signal);
    if (reply instanceof NoAnswer)
      return { ...nothing, outcome: 'no_answer', register: register.id, failure: reply.failure };
    const { outcome, finding, name, address, legalForm, taxId } = reply.answer;
    return { ...nothing, outcome, register: register.id, finding, name, address, legalForm, taxId };
  }
}

function refuseWrong({ kind, country, number }: RegisterLookUp): void {
  const fault = (kind === 'tax_id' ? taxIdFault : organisationNumberFault)(country, number);
  if (!fault) return;
  const { code, title } = fault;
  throw new Problem(problems.validation, { errors: [{ pointer: '/number', code, detail: title }] });
}
