import { Alert, Code, CopyButton, Button, Group } from '@mantine/core';
import { useTranslation } from '../../locales/useTranslation';

/** What is shown once and never again. */
export function Secret({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  return (
    <Alert
      role="status"
      color="gray"
      variant="outline"
      title={label}
      w="100%"
      styles={{ label: { color: 'var(--text)' } }}
    >
      <Group gap="sm">
        <Code fz="sm">{value}</Code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? t('administration.copied') : t('administration.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
