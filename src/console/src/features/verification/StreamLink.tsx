import { useTranslation } from '../../locales/useTranslation';
import { Link } from '../../routes/Link';
import { useAccountName } from '../../accounts/useAccounts';
import { addressOf } from './subject';

/** The end tells apart what was made in the same hour. */
const shown = 8;
const kinds = ['ticket', 'mail', 'suspension', 'macro'] as const;

/** A stream of the record in words, without reading anything of it: that would be noted. */
export function useStreamName(): (stream: string) => string {
  const { t } = useTranslation();
  const accountName = useAccountName();
  return (stream) => {
    const [kind, key = '', ...rest] = stream.split('/');
    if (stream === '') return t('keeping.stream.older');
    if (stream === '*') return t('keeping.stream.everything');
    if (kind === 'order') return `${t('keeping.stream.order', { id: rest.join('/') })}, ${accountName(key)}`;
    const known = kinds.find((one) => one === kind);
    return known === undefined
      ? t('keeping.stream.other')
      : t(`keeping.stream.${known}`, { id: `…${key.slice(-shown)}` });
  };
}

export function StreamLink({ stream }: { stream: string }) {
  const name = useStreamName()(stream);
  const address = addressOf(stream);
  return address === null ? (
    <>{name}</>
  ) : (
    <Link to={address} title={stream}>
      {name}
    </Link>
  );
}
