/** Where the archive of an account is: from the beginning of one day to the end of another, or null while they are none. */
export function archiveAddress(account: string, from: string, until: string, violation = ''): string | null {
  const [begin, last] = [midnight(from), midnight(until)];
  if (account === '' || begin === null || last === null || last < begin) return null;
  const end = new Date(last);
  end.setDate(end.getDate() + 1);
  const period = new URLSearchParams({
    from: begin.toISOString(),
    until: end.toISOString(),
    ...(violation !== '' && { violation }),
  });
  return `/api/v1/accounts/${encodeURIComponent(account)}/archive?${period.toString()}`;
}

/** The day of a moment where the reader is, or nothing. */
export function dayOf(moment: string | null): string {
  const date = new Date(moment ?? '');
  if (Number.isNaN(date.getTime())) return '';
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function midnight(day: string): Date | null {
  const date = new Date(`${day}T00:00:00`);
  return Number.isNaN(date.getTime()) ? null : date;
}
