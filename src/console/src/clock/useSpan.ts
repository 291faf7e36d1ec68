import { useTranslation } from '../locales/useTranslation';
import { split } from './stage';

/** Writes a duration the way it is read aloud: the two largest units, and seconds only below an hour. */
export function useSpan(): (milliseconds: number) => string {
  const { t } = useTranslation();
  return (milliseconds) => {
    const { days, hours, minutes, seconds } = split(milliseconds);
    const two = (value: number) => String(value).padStart(2, '0');
    if (days > 0) return t('span.days', { days, hours: two(hours) });
    if (hours > 0) return t('span.hours', { hours, minutes: two(minutes), seconds: two(seconds) });
    return t('span.minutes', { minutes: two(minutes), seconds: two(seconds) });
  };
}
