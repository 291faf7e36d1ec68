import type { Money } from '../api/types';
import { useTranslation } from '../locales/useTranslation';

export function useMoney(): (money: Money) => string {
  const { language } = useTranslation();
  return ({ amount, currency }) => {
    try {
      return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);
    } catch {
      return `${amount} ${currency}`;
    }
  };
}
