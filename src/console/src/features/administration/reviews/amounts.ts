import type { Money } from '../../../api/types';

/** One amount a line, such as “100 EUR”. */
export const written = (amounts: readonly Money[]): string =>
  amounts.map(({ amount, currency }) => `${amount} ${currency}`).join('\n');

/** Null where a line is no amount. */
export function readAmounts(text: string): Money[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const amounts = lines.map((line) => /^\s*(\d+(?:[.,]\d{1,2})?)\s*([A-Za-z]{3})\s*$/.exec(line));
  if (amounts.includes(null)) return null;
  return amounts.map((match) => ({
    amount: Number((match?.[1] ?? '').replace(',', '.')),
    currency: (match?.[2] ?? '').toUpperCase(),
  }));
}
