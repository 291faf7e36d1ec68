import { Alert, Button, Divider } from '@mantine/core';
import { Icon } from '../../icons/Icon';
import { useTranslation } from '../../locales/useTranslation';
import { useWords } from '../../locales/useWords';

/** Where somebody was sent back to without coming in, the address says why. */
const why = () => new URLSearchParams(window.location.search).get('refused');

/** The way to the company's own sign-in, and back to where one wanted to go. */
export function CompanySignIn({ company }: { company: string }) {
  const { t } = useTranslation();
  const { knows, say } = useWords();
  const refused = why();
  const reason = `company.refused.${refused ?? ''}`;
  const wanted = refused === null ? window.location.pathname + window.location.search : '/';
  return (
    <>
      <Divider />
      {refused !== null && (
        <Alert role="alert" color="red" variant="light" icon={<Icon name="warning" />} p="sm">
          {knows(reason) ? say(reason, { company }) : t('company.refused.company-refused', { company })}
        </Alert>
      )}
      <Button
        component="a"
        variant="default"
        fullWidth
        href={`/api/v1/session/company?returnTo=${encodeURIComponent(wanted)}`}
      >
        {t('company.sign-in', { company })}
      </Button>
    </>
  );
}
