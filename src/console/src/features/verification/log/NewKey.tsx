import { Alert, Button, Code, CopyButton, Text } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { ReasonedForm } from './ReasonedForm';
import { useNewKey } from './useLog';

/** Another key signs from now on; its line is for whoever verifies. */
export function NewKey() {
  const { t } = useTranslation();
  const make = useNewKey();
  return (
    <ReasonedForm
      title={t('proving.new-key')}
      means={t('proving.new-key-means')}
      reason={t('proving.key-reason')}
      ask={t('proving.key-make')}
      sure={{
        title: t('proving.key-sure'),
        means: t('proving.key-follows'),
        confirm: t('proving.key-now'),
      }}
      busy={make.isPending}
      onSure={(reason) => make.mutate(reason)}
    >
      {make.error && <ProblemAlert error={make.error} />}
      {make.data && (
        <Alert role="status" color="gray" variant="outline" styles={{ label: { color: 'var(--text)' } }}>
          <Text size="sm">{t('proving.key-is')}</Text>
          <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
            {make.data.key}
          </Code>
          <CopyButton value={make.data.key}>
            {({ copied, copy }) => (
              <Button mt="xs" size="compact-sm" variant="default" onClick={copy}>
                {t(copied ? 'proving.copied' : 'proving.copy')}
              </Button>
            )}
          </CopyButton>
        </Alert>
      )}
    </ReasonedForm>
  );
}
