import { isIP, isIPv4 } from 'node:net';
import { Environment } from './environment';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const PORTS: [number, number] = [0, 65535];
const MOST_CALLS = 10_000_000;
const NO_ADDRESS = { protocol: '', hostname: '', username: '', search: '', hash: '' };
/** Names of networks that Fastify knows. */
const NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

/** The configuration of the API, read once at start from the environment. */
export interface Config {
  databaseUrl: string;
  host: string;
  port: number;
  /** The address that people and partners use; no trailing slash. */
  publicUrl: string;
  /** At least 32 characters; keys for cursors are derived from it. */
  secret: string;
  /** Where the built admin app is; empty serves the API alone. */
  adminDir: string;
  production: boolean;
  /** What its data are: real, a partner's tests, or whatever somebody develops with. */
  environment: 'live' | 'sandbox' | 'development';
  /** Addresses of proxies that say where a request comes from; without one, the connection says it. */
  trustedProxies: readonly string[];
  logLevel: (typeof LOG_LEVELS)[number];
  /** Where Prometheus finds the metrics; undefined keeps them to ourselves, 0 takes any free port. */
  metricsPort: number | undefined;
  metricsHost: string;
  /** How long running requests may take to end once the process is told to, in seconds. */
  shutdownSeconds: number;
  /** Sites whose pages may call the API from a browser with a key; none without it. */
  corsOrigins: readonly string[];
  /** Calls of one key or one session in a minute, and of one address without either; 0 is no limit. */
  rateLimit: number;
  rateLimitAnonymous: number;
  /** The file, outside of the database, to which the seals of the audit trail are written; empty writes none. */
  auditAnchors: string;
  /** How letters are sent; null sends none. */
  mail: { smtpUrl: string; from: string } | null;
  /** Where registers of companies are asked; empty asks none. */
  registers: Readonly<Record<RegisterName, string>>;
  /** Where jobs run: in a process of their own that the API keeps alive, in this one, or elsewhere (decision 8). */
  jobs: 'child' | 'inline' | 'none';
}

type RegisterName = 'vies' | 'ares' | 'brreg' | 'white_list';

export const CONFIG = Symbol('config');

/** Reads the environment; throws one error that names everything that is wrong with it. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = new Environment(env);
  const production =
    read.oneOf('NODE_ENV', ['development', 'test', 'production'], 'development') === 'production';
  const port = read.integer('PORT', PORTS, 3000);
  const config: Config = {
    databaseUrl: databaseUrlOf(read),
    host: read.text('HOST', '127.0.0.1'),
    port,
    publicUrl: publicUrlOf(read, production ? '' : `http://127.0.0.1:${port}`),
    secret: secretOf(read),
    adminDir: read.text('ADMIN_DIR'),
    production,
    environment: isSandbox(read) ? 'sandbox' : production ? 'live' : 'development',
    trustedProxies: read.list(
      'TRUSTED_PROXIES',
      isNetwork,
      `addresses and networks (10.0.0.1, 10.0.0.0/8, ${NETWORKS.join(', ')}) with commas between them`,
    ),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, production ? 'info' : 'warn'),
    metricsPort: read.integer('METRICS_PORT', PORTS, undefined),
    metricsHost: read.text('METRICS_HOST', '127.0.0.1'),
    shutdownSeconds: read.integer('SHUTDOWN_SECONDS', [0, 600], 8),
    ...callersOf(read),
    auditAnchors: read.text('AUDIT_ANCHORS'),
    mail: mailOf(read),
    registers: {
      vies: registerOf(read, 'VIES_URL'),
      ares: registerOf(read, 'ARES_URL'),
      brreg: registerOf(read, 'BRREG_URL'),
      white_list: registerOf(read, 'WHITE_LIST_URL'),
    },
    jobs: read.oneOf('JOBS', ['child', 'inline', 'none'], 'child'),
  };
  if (config.metricsPort !== undefined && config.metricsPort !== 0 && config.metricsPort === port)
    read.refuse('METRICS_PORT', 'is the port of the API', 'another port than PORT');
  read.close();
  return config;
}

/** A sandbox is an installation of its own (decision 30). */
export function isSandbox(read: Environment): boolean {
  return read.oneOf('SANDBOX', ['on', 'off'], 'off') === 'on';
}

/** Who may call from where, and how often. */
function callersOf(read: Environment): Pick<Config, 'corsOrigins' | 'rateLimit' | 'rateLimitAnonymous'> {
  const isOrigin = (entry: string): boolean => URL.canParse(entry) && new URL(entry).origin === entry;
  return {
    corsOrigins: read.list('CORS_ORIGINS', isOrigin, 'origins like https://shop.example with commas'),
    rateLimit: read.integer('RATE_LIMIT', [0, MOST_CALLS], 6000),
    rateLimitAnonymous: read.integer('RATE_LIMIT_ANONYMOUS', [0, MOST_CALLS], 3000),
  };
}

/** It holds a password, which must not stand in a log. */
function databaseUrlOf(read: Environment): string {
  const url = read.text('DATABASE_URL');
  const isAddress = /^postgres(ql)?:\/\//.test(url) && URL.canParse(url);
  if (!isAddress)
    read.refuse(
      'DATABASE_URL',
      url === '' ? 'is missing' : 'is no address of a PostgreSQL',
      'postgres://user:password@host:port/database',
    );
  return url;
}

function secretOf(read: Environment): string {
  const secret = read.text('CLIENTELE_SECRET');
  if (secret.length < 32)
    read.refuse(
      'CLIENTELE_SECRET',
      secret === '' ? 'is missing' : `has ${secret.length} characters`,
      'at least 32 random characters',
    );
  return secret;
}

function publicUrlOf(read: Environment, otherwise: string): string {
  const url = read.text('PUBLIC_URL', otherwise).replace(/\/$/, '');
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    read.refuse(
      'PUBLIC_URL',
      url === '' ? 'is missing' : `is "${url}"`,
      'the address that people open, http://… or https://…',
    );
  return url;
}

/** The address of the server may hold a password, which must not stand in a log. */
function mailOf(read: Environment): Config['mail'] {
  const smtpUrl = read.text('SMTP_URL');
  if (smtpUrl === '') return null;
  const from = read.text('MAIL_FROM');
  if (!/^smtps?:\/\//.test(smtpUrl) || !URL.canParse(smtpUrl))
    read.refuse('SMTP_URL', 'is no address of a mail server', 'smtp://… or smtps://…');
  if (!from.includes('@'))
    read.refuse(
      'MAIL_FROM',
      from === '' ? 'is missing' : `is "${from}"`,
      'the address that letters come from, with SMTP_URL',
    );
  return { smtpUrl, from };
}

/** Numbers of companies go there, and from a sandbox they go nowhere else than to this machine. */
function registerOf(read: Environment, variable: string): string {
  const address = read.text(variable).replace(/\/$/, '');
  if (address === '') return '';
  const { protocol, hostname, username, search, hash } = URL.canParse(address)
    ? new URL(address)
    : NO_ADDRESS;
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isHere);
  if (!isSafe || username + search + hash !== '')
    read.refuse(variable, 'is no address that may be asked', 'https://…, or http://… on this machine');
  if (isSafe && !isHere && isSandbox(read))
    read.refuse(variable, 'leads out of a sandbox', 'an address on this machine');
  return address;
}

function isNetwork(entry: string): boolean {
  if (NETWORKS.includes(entry)) return true;
  const [address = '', length, ...more] = entry.split('/');
  if (isIP(address) === 0 || more.length > 0) return false;
  return length === undefined || (/^\d+$/.test(length) && Number(length) <= (isIPv4(address) ? 32 : 128));
}
