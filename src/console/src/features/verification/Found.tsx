import { Alert, Code, Table, Text } from '@mantine/core';
import { useRuleName } from '../../screening/useRuleName';
import { useTranslation } from '../../locales/useTranslation';
import { useMoment } from '../../time/useMoment';
import { type Report, type Verdict } from './archive';

const colours: Record<Verdict, string> = { intact: 'green', erasures: 'green', incomplete: 'yellow', tampered: 'red' };

const most = 20;

/** What a verification found, in words. */
export function Found({ name, report }: { name: string; report: Report }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const ruleName = useRuleName();
  const { verdict, fault, period } = report;
  const time = (micros: number) => moment.full(new Date(micros / 1000).toISOString());
  const about = period ? period.account : shortened(report.subject);
  return (
    <Alert
      mt="md"
      role="status"
      color={colours[verdict]}
      styles={{ label: { color: 'var(--text)' } }}
      title={t(`verification.verdict.${verdict}`)}
    >
      <Text size="sm">{t(`verification.said.${verdict === 'intact' && period ? 'period' : verdict}`, { name })}</Text>
      {fault && (
        <Text size="sm" mt={4}>
          {t(`verification.fault.${fault.code}`)} {[fault.file, fault.place].filter(Boolean).join(' · ')}
        </Text>
      )}
      <Table mt="sm" withRowBorders={false} verticalSpacing={2}>
        <Table.Tbody>
          {about !== '' && <Row name={t('verification.about')} value={about} />}
          {period && <Row name={t('verification.period')} value={`${time(period.from)} – ${time(period.until)}`} />}
          {period?.violation != null && (
            <Row name={t('verification.take.violation')} value={ruleName(period.violation)} />
          )}
          <Row name={t('verification.events')} value={report.events} />
          <Row name={t('verification.contents')} value={report.contents} />
          <Row name={t('verification.erased')} value={report.erased} />
          {report.withheld > 0 && <Row name={t('verification.withheld')} value={report.withheld} />}
          {report.signedAt && <Row name={t('verification.signed')} value={report.signedAt} />}
          {report.witnesses.map((witness) => (
            <Row key={witness.name} name={t('verification.witness')} value={`${witness.name}, ${witness.at}`} />
          ))}
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

const shortened = (subject: readonly string[]): string =>
  subject.slice(0, most).join(', ') + (subject.length > most ? ` … (${String(subject.length)})` : '');

function Row({ name, value }: { name: string; value: string | number }) {
  return (
    <Table.Tr>
      <Table.Td w={180}>{name}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
    </Table.Tr>
  );
}
