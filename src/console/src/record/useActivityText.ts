import type { Entry } from '../api/types';
import { useWords } from '../locales/useWords';
import { useTeams } from '../people/useTeams';
import { useTagName } from '../queues/useTagName';
import { useRuleName } from '../screening/useRuleName';
import { useMoment } from '../time/useMoment';

type Data = Readonly<Record<string, unknown>>;

const itself = (name: string): string => name;
const list = (value: unknown, nameOf = itself): string =>
  Array.isArray(value) ? value.map((item) => nameOf(String(item))).join(', ') : '';
const isTime = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);

/** Says what an activity means; one this console does not know yet is shown by its code rather than hidden. */
export function useActivityText(): (entry: Entry) => string {
  const moment = useMoment();
  const { knows, say } = useWords();
  const tagName = useTagName();
  const ruleName = useRuleName();
  const teams = useTeams();
  const word = (key: string, code: string) => (knows(key) ? say(key) : code);

  return ({ activity, type }) => {
    const data: Data = activity?.data ?? {};
    const code = (activity?.code ?? type).replaceAll('.', '_').replaceAll('-', '_');
    const words = Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, isTime(value) ? moment.short(value) : value]),
    );
    const status = (value: unknown) => (typeof value === 'string' ? say(`ticket.status.${value.toLowerCase()}`) : '');
    const variant = variantOf(code, data);
    const key = `activity.${code}${variant}`;
    if (!knows(key)) return activity?.code ?? type;
    return say(key, {
      ...words,
      from: status(data.from),
      to: status(data.to),
      added: list(data.added, tagName),
      removed: list(data.removed, tagName),
      rules: list(data.rules, ruleName),
      mentions: list(data.mentions, (category) => word(`mention.of.${category}`, category)),
      how: typeof data.how === 'string' ? word(`order.how.${data.how}`, data.how) : data.how,
      team: teams.find(({ team }) => team === data.team)?.name ?? data.team,
      assignee: nameOf(data.assignee),
    });
  };
}

function nameOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'displayName' in value) return String(value.displayName);
  return typeof value === 'string' ? value : '';
}

/** Some activities read differently depending on what they hold. */
function variantOf(code: string, data: Data): string {
  if (code === 'ticket_taken_in' || code === 'ticket_merge_ended')
    return typeof data.reason === 'string' ? '-because' : '';
  if (code === 'ticket_assigned') return data.assignee == null ? '-nobody' : '';
  if (code === 'ticket_external_message_recorded') return `-${String(data.direction)}`;
  if (code === 'ticket_action_recorded') return `-${String(data.action)}`;
  if (code === 'ticket_refund_review_ended') return `-${String(data.cause)}`;
  if (code === 'ticket_response_clock_threshold_passed') return `-${String(data.threshold)}`;
  if (code === 'ticket_tags_changed') {
    const [added, removed] = [list(data.added) !== '', list(data.removed) !== ''];
    return added && removed ? '' : added ? '-added' : '-removed';
  }
  return '';
}
