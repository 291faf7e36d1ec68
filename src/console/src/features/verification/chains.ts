import { type Bytes, fromBase64, same } from './bytes';
import { eventHash, type EventLine, inEvents, type Manifest } from './format';

/** The streams of an archive, each event behind the one before it. */
export class Chains {
  private readonly heads = new Map<string, { version: number; hash: Bytes }>();
  private readonly ends = new Map<string, EventLine>();
  private readonly subject: ReadonlySet<string>;
  private incomplete = false;

  constructor(private readonly manifest: Manifest) {
    this.subject = new Set(manifest.subject);
  }

  async next(line: EventLine, hash: Bytes): Promise<void> {
    const told = this.manifest.scope === 'log' || (this.subject.has(line.stream) && !this.explains(line));
    let head = told ? this.heads.get(line.stream) : undefined;
    if (!head) {
      if (told && !this.isInPeriod(line)) throw inEvents(line, 'outside-period');
      this.incomplete ||= told && line.version > 1 && !this.manifest.period;
      head = {
        version: line.version - 1,
        hash: line.version > 1 ? fromBase64(line.previous ?? '') : new Uint8Array(32),
      };
    }
    if (line.version !== head.version + 1) throw inEvents(line, 'chain');
    if (!same(await eventHash(head.hash, this.manifest.tenant, line), hash)) throw inEvents(line, 'chain');
    if (!told) return;
    this.heads.set(line.stream, { version: line.version, hash });
    this.ends.set(line.stream, line);
  }

  /** Whether something is missing. */
  finish(): boolean {
    for (const line of this.ends.values()) {
      if (!this.isInPeriod(line)) throw inEvents(line, 'outside-period');
    }
    return this.incomplete || this.manifest.subject.some((stream) => !this.heads.has(stream));
  }

  private isInPeriod({ at }: EventLine): boolean {
    const { period } = this.manifest;
    return !period || (at >= period.from && at < period.until);
  }

  /** An erasure outside the period stands alone, to say why a content of the period is gone. */
  private explains(line: EventLine): boolean {
    return line.type === 'record.content-erased' && line.previous !== undefined && !this.isInPeriod(line);
  }
}
