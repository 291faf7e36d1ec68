import { Alert, Code, FileButton, Button, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../../layout/List.module.css';
import { useTitle } from '../../layout/useTitle';
import { type Report, verifyArchive, type Verdict } from './archive';

const colours: Record<Verdict, string> = { intact: 'green', erasures: 'green', incomplete: 'yellow', tampered: 'red' };

/** Checks an archive in this browser. Nothing of it is sent anywhere. */
export function VerificationPage() {
  const { t } = useTranslation();
  const [checked, setChecked] = useState<{ name: string; report: Report }>();
  const [busy, setBusy] = useState(false);
  useTitle(t('verification.title'));

  const check = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    try {
      setChecked({ name: file.name, report: await verifyArchive(new Uint8Array(await file.arrayBuffer())) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div
      className={styles.page}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void check(event.dataTransfer.files.item(0));
      }}
    >
      <Title order={1} size="h3">
        {t('verification.title')}
      </Title>
      <Text size="sm" className="soft" mb="md">
        {t('verification.means')}
      </Text>
      <FileButton onChange={(file) => void check(file)} accept=".zip,application/zip">
        {(props) => (
          <Button {...props} loading={busy}>
            {t('verification.choose')}
          </Button>
        )}
      </FileButton>
      {checked && <Found name={checked.name} report={checked.report} />}
    </div>
  );
}

function Found({ name, report }: { name: string; report: Report }) {
  const { t } = useTranslation();
  const { verdict, fault } = report;
  return (
    <Alert
      mt="md"
      role="status"
      color={colours[verdict]}
      styles={{ label: { color: 'var(--text)' } }}
      title={t(`verification.verdict.${verdict}`)}
    >
      <Text size="sm">{t(`verification.said.${verdict}`, { name })}</Text>
      {fault && (
        <Text size="sm" mt={4}>
          {t(`verification.fault.${fault.code}`)} {[fault.file, fault.place].filter(Boolean).join(' · ')}
        </Text>
      )}
      <Table mt="sm" withRowBorders={false} verticalSpacing={2}>
        <Table.Tbody>
          {report.subject.length > 0 && <Row name={t('verification.about')} value={report.subject.join(', ')} />}
          <Row name={t('verification.events')} value={report.events} />
          <Row name={t('verification.contents')} value={report.contents} />
          <Row name={t('verification.erased')} value={report.erased} />
          {report.withheld > 0 && <Row name={t('verification.withheld')} value={report.withheld} />}
          {report.signedAt && <Row name={t('verification.signed')} value={report.signedAt} />}
        </Table.Tbody>
      </Table>
      {report.fingerprint && (
        <Text size="xs" mt="xs">
          {t('verification.compare')} <Code>{report.fingerprint}</Code>
        </Text>
      )}
    </Alert>
  );
}

function Row({ name, value }: { name: string; value: string | number }) {
  return (
    <Table.Tr>
      <Table.Td w={180}>{name}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
    </Table.Tr>
  );
}
