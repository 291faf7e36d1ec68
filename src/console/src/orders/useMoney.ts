import { useTranslation } from 'react-i18next';
import type { Money } from '../api/types';

export function useMoney(): (money: Money) => string {
  const { i18n } = useTranslation();
  return ({ amount, currency }) => {
    try {
      return new Intl.NumberFormat(i18n.language, { style: 'currency', currency }).format(amount);
    } catch {
      return `${amount} ${currency}`;
    }
  };
}
