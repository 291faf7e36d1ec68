import { Alert, Text } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import { useMay } from '../../../people/me';
import type { Health } from './useLog';

const dark = { label: { color: 'var(--text)' } };

/** What the server says of its signing. */
export function SigningState({ health: { record, unreachable } }: { health: Health }) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <>
      {record === 'signed' ? (
        <Text size="sm" c="var(--calm)" fw={550} mb="xs" role="status">
          {t('proving.signed')}
        </Text>
      ) : (
        <Alert role="alert" color="red" title={t(`proving.${record}`)} styles={dark} mb="sm">
          <Text size="sm">{t(`proving.${record}-means`)}</Text>
          {record === 'contradicted' && !may('keys.manage') && <Text size="sm">{t('proving.ask-administrator')}</Text>}
        </Alert>
      )}
      {unreachable.length > 0 && (
        <Alert color="yellow" mb="sm" styles={dark}>
          {t('proving.unreachable', { places: unreachable.join(', ') })}
        </Alert>
      )}
    </>
  );
}
