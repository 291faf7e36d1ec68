import { type Bytes, fromBase64, joined, number, sha256, utf8 } from './bytes';
import { Tampered } from './tampered';
import { type Zip } from './zip';

export interface Manifest {
  readonly format: number;
  readonly tenant: string;
  readonly scope: 'log' | 'streams';
  readonly subject: readonly string[];
  readonly origin: string;
  readonly size: number;
  readonly events: number;
  readonly contents: number;
  readonly files: readonly { name: string; size: number; sha256: string }[];
  readonly period?: Period;
}

/** What the streams are confined to; microseconds since 1970. */
export interface Period {
  readonly account: string;
  readonly from: number;
  readonly until: number;
  /** The wording rule whose findings decided what is told. */
  readonly violation?: string;
}

export interface EventLine {
  readonly leaf: number;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  readonly at: number;
  readonly by: string;
  readonly payload: string;
  readonly hash: string;
  readonly previous?: string;
}

export interface ContentLine {
  readonly id: string;
  readonly salt?: string;
  readonly text?: string;
  readonly file?: string;
  readonly absent?: 'erased' | 'withheld' | 'missing';
}

export interface Committed {
  readonly id: string;
  readonly commitment: string;
  readonly size: number;
}

/** The hash that an event must have behind the one before it. */
export function eventHash(previous: Bytes, tenant: string, line: EventLine): Promise<Bytes> {
  return sha256(
    joined(
      utf8('actors/event\0'),
      number(1, 2),
      previous,
      text(tenant),
      text(line.stream),
      number(line.version, 8),
      text(line.type),
      number(line.schema, 4),
      number(line.at, 8),
      text(line.by),
      fromBase64(line.payload),
    ),
  );
}

function text(value: string): Bytes {
  const bytes = utf8(value);
  return joined(number(bytes.length, 4), bytes);
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Every object with id, commitment and size, in the order in which they stand. */
export function* committed(value: unknown): Generator<Committed> {
  if (Array.isArray(value)) {
    for (const item of value) yield* committed(item);
  } else if (typeof value === 'object' && value !== null) {
    const { id, commitment, size } = value as Record<string, unknown>;
    if (typeof id === 'string' && guid.test(id) && typeof commitment === 'string' && Number.isInteger(size)) {
      yield { id: id.toLowerCase(), commitment, size: size as number };
    }
    for (const item of Object.values(value)) yield* committed(item);
  }
}

export async function lines<T>(zip: Zip, name: string): Promise<T[]> {
  return (await zip.text(name))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parsed(name, line) as T);
}

export function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Tampered(file, 'unreadable');
  }
}

export const inEvents = (line: EventLine, code: Tampered['code']): Tampered =>
  new Tampered('events.jsonl', code, `${line.stream} · ${line.version}`);
