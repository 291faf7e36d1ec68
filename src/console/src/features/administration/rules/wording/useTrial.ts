import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../../api/client';

const pause = 300;

/** What the rules as they are saved say to a text, as they would to a reply on a ticket that is about no order yet. */
export function useTrial(text: string, account: string | undefined, locale: string, version: number) {
  const [settled] = useDebouncedValue(text, pause);
  const wanted = account !== undefined && settled.trim() !== '';
  const { data, error } = useQuery({
    queryKey: ['wording', 'trial', version, account, locale, settled],
    enabled: wanted,
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: () =>
      ask(
        api.POST('/api/v1/screenings', {
          body: { text: settled, account: account ?? '', locale: locale === '' ? null : locale },
        }),
      ),
  });
  const answer = wanted && text.trim() !== '' ? data : undefined;
  return { answer, current: settled === text, error: wanted ? error : null };
}
