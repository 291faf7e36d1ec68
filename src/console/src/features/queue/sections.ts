import type { Sections, TicketSummary } from '../../api/types';
import { hour } from '../../clock/stage';

/** Parts of a queue that is ordered by deadline, in that order. */
export const sections = ['first', 'missed', 'hour', 'today', 'later', 'none'] as const;
export type Section = (typeof sections)[number];

export interface Heading {
  readonly kind: 'heading';
  readonly key: Section;
  readonly count: number;
  /** The server may have more of it. */
  readonly more: boolean;
}

export interface Row {
  readonly kind: 'row';
  /** The id of the ticket. */
  readonly key: string;
  readonly ticket: TicketSummary;
  /** The oldest of those that were missed: the worst one. */
  readonly worst: boolean;
}

export type Line = Heading | Row;

/** The end of the day of whoever looks. */
export const midnight = (now: number): number => new Date(now).setHours(24, 0, 0, 0);

const dueAt = ({ attentionAt }: TicketSummary): number => (attentionAt === null ? Infinity : Date.parse(attentionAt));

export function sectionOf(ticket: TicketSummary, now: number): Section {
  if (ticket.first) return 'first';
  const due = dueAt(ticket);
  if (due === Infinity) return 'none';
  if (due <= now) return 'missed';
  if (due <= now + hour) return 'hour';
  return due < midnight(now) ? 'today' : 'later';
}

/** Rows under the headings of their sections. Where no ticket has a deadline there is nothing to tell apart. */
export function arrange(tickets: readonly TicketSummary[], now: number, more: boolean): readonly Line[] {
  const parts = new Map<Section, TicketSummary[]>();
  for (const ticket of tickets) {
    const section = sectionOf(ticket, now);
    const part = parts.get(section);
    if (part === undefined) parts.set(section, [ticket]);
    else part.push(ticket);
  }
  const shown = sections.filter((section) => parts.has(section));
  const worst = tickets.find((ticket) => dueAt(ticket) <= now);
  const rows = (section: Section): Line[] =>
    (parts.get(section) ?? []).map((ticket) => ({ kind: 'row', key: ticket.id, ticket, worst: ticket === worst }));
  if (shown.every((section) => section === 'none')) return rows('none');
  return shown.flatMap((section): Line[] => {
    const heading = { kind: 'heading', key: section, count: parts.get(section)?.length ?? 0 } as const;
    return [{ ...heading, more: more && section === shown.at(-1) }, ...rows(section)];
  });
}

/** Without headings, for a list in another order. */
export const rowsOf = (tickets: readonly TicketSummary[]): readonly Line[] =>
  tickets.map((ticket) => ({ kind: 'row', key: ticket.id, ticket, worst: false }));

/** The server stops counting there. */
const most = 1000;

/**
 * How much there is under a heading: what is loaded, and where the server has more of it, what it counted. Until it has, or where it stopped counting, so many
 * and more.
 */
export function countOf(
  { key, count, more }: Heading,
  counted: Sections | undefined,
): { count: number; more: boolean } {
  if (!more) return { count, more };
  const all = counted?.[key] ?? 0;
  return { count: Math.max(count, all), more: all < count || all >= most };
}

/** When the clock alone moves a ticket to another section next. */
export function changesAt(tickets: readonly TicketSummary[], now: number): number {
  const moments = tickets.flatMap((ticket) => {
    const due = dueAt(ticket);
    return ticket.first || due === Infinity ? [] : [due - hour, due];
  });
  return [midnight(now), ...moments].filter((at) => at > now).reduce((a, b) => Math.min(a, b));
}

/** Whether what is shown only goes on in what is new: nothing that is there would move. */
export const goesOn = (shown: readonly Line[], fresh: readonly Line[]): boolean =>
  shown.every(({ key }, at) => fresh[at]?.key === key);
