import { useTranslation } from 'react-i18next';

export interface Words {
  readonly knows: (key: string) => boolean;
  readonly say: (key: string, values?: Record<string, unknown>) => string;
}

/** For keys made of a code the server sent, which no compiler can check. */
export function useWords(): Words {
  const { i18n } = useTranslation();
  const translate = i18n.t.bind(i18n) as unknown as Words['say'];
  return { knows: (key) => i18n.exists(key), say: (key, values = {}) => translate(key, values) };
}
