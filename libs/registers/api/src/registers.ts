import { Inject, Injectable } from '@nestjs/common';
import type { RegisterId } from '@clientele/registers/dto';
import { SettingsService } from '@clientele/settings/api';
import { CONFIG, type Config } from '@clientele/shared/api';
import { setTimeout as sleep } from 'node:timers/promises';
import { Ares } from './clients/ares';
import { Brreg } from './clients/brreg';
import { Vies } from './clients/vies';
import { WhiteList } from './clients/white-list';
import { NoAnswer, areaOf, type CompanyNumber, type Register, type RegisterAnswer } from './register';

/** An answer as old as it is, or none. */
export type Reply = { at: Date; answer: RegisterAnswer } | NoAnswer;

const MOST_KEPT = 1000;
/** Beyond that a question is told at once that too many are asked. */
const LONGEST_WAIT_MS = 10_000;

/** The registers that are switched on. Each number is for the first that covers it: its own country's before VIES. */
@Injectable()
export class Registers {
  readonly on: readonly Register[];
  private readonly kept = new Map<string, { at: Date; answer: RegisterAnswer }>();
  private readonly nextTurns = new Map<RegisterId, number>();

  constructor(@Inject(CONFIG) { registers }: Config, settings: SettingsService) {
    const requester = async (): Promise<string> => (await settings.get()).vatId;
    const all: readonly [string, (base: string) => Register][] = [
      [registers.white_list, (base) => new WhiteList(base)],
      [registers.brreg, (base) => new Brreg(base)],
      [registers.ares, (base) => new Ares(base)],
      [registers.vies, (base) => new Vies(base, requester)],
    ];
    this.on = all.flatMap(([base, open]) => (base === '' ? [] : [open(base)]));
  }

  of(number: CompanyNumber): Register | undefined {
    return this.on.find((register) => register.covers(number));
  }

  /** The areas in which no other register comes first. */
  areasOf(register: Register): { kind: string; country: string }[] {
    const before = this.on.slice(0, this.on.indexOf(register)).flatMap(({ areas }) => Object.keys(areas));
    return Object.keys(register.areas)
      .filter((area) => !before.includes(area))
      .map((area) => {
        const [kind = '', country = ''] = area.split(' ');
        return { kind, country };
      });
  }

  async ask(register: Register, number: CompanyNumber, signal: AbortSignal): Promise<Reply> {
    const [reply] = await this.askAll(register, [number], signal);
    return reply ?? new NoAnswer('unexpected_answer');
  }

  /** What it says now, whatever it said before. */
  async askNow(register: Register, number: CompanyNumber, signal: AbortSignal): Promise<Reply> {
    const [told] = await this.inTurn(register, [number], signal);
    return this.keep(register, number, told);
  }

  /** One question, of as many numbers as it takes; in the order of the numbers. */
  async askAll(register: Register, numbers: readonly CompanyNumber[], signal: AbortSignal): Promise<Reply[]> {
    const kept = numbers.map((number) => this.keptOf(register, number));
    const fresh = numbers.filter((_number, at) => kept[at] === undefined);
    const told = fresh.length > 0 ? await this.inTurn(register, fresh, signal) : [];
    const replies = fresh.map((number, at) => this.keep(register, number, told[at]));
    return kept.map((reply) => reply ?? replies.shift() ?? new NoAnswer('unexpected_answer'));
  }

  /** One question after the other, with the register's pause between them; where many wait already, nobody queues up. */
  private async inTurn(
    register: Register,
    numbers: readonly CompanyNumber[],
    signal: AbortSignal,
  ): Promise<(RegisterAnswer | NoAnswer)[]> {
    const { id, pauseMs } = register;
    const now = Date.now();
    const mine = Math.max(now, this.nextTurns.get(id) ?? 0);
    if (mine - now > LONGEST_WAIT_MS) return numbers.map(() => new NoAnswer('too_many_requests'));
    this.nextTurns.set(id, mine + pauseMs);
    if (mine > now) await sleep(mine - now);
    return look(register, numbers, signal);
  }

  private keep(
    register: Register,
    number: CompanyNumber,
    told: RegisterAnswer | NoAnswer | undefined,
  ): Reply {
    if (told === undefined || told instanceof NoAnswer) return told ?? new NoAnswer('unexpected_answer');
    const reply = { at: new Date(), answer: told };
    if (register.keepMs > 0) this.kept.set(keyOf(register, number), reply);
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size > MOST_KEPT) this.kept.delete(oldest);
    return reply;
  }

  private keptOf(register: Register, number: CompanyNumber): Reply | undefined {
    const reply = this.kept.get(keyOf(register, number));
    return reply && Date.now() - reply.at.getTime() < register.keepMs ? reply : undefined;
  }
}

const keyOf = ({ id }: Register, number: CompanyNumber): string => `${id} ${areaOf(number)} ${number.number}`;

async function look(
  register: Register,
  numbers: readonly CompanyNumber[],
  signal: AbortSignal,
): Promise<(RegisterAnswer | NoAnswer)[]> {
  try {
    if (register.many) return await register.many.look(numbers, signal);
    return await Promise.all(numbers.map((number) => register.look(number, signal)));
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return numbers.map(() => error);
  }
}
