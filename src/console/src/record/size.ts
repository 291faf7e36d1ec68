import { useTranslation } from '../locales/useTranslation';

const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** Writes a number of bytes the way people talk about files. */
export function useSize(): (bytes: number) => string {
  const { language } = useTranslation();
  return (bytes) => {
    const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
    return new Intl.NumberFormat(language, {
      style: 'unit',
      unit: units[power] ?? 'byte',
      maximumFractionDigits: power === 0 ? 0 : 1,
    }).format(bytes / 1000 ** power);
  };
}
