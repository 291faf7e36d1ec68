import { Loader, Title } from '@mantine/core';
import { usePreferences } from '../../desk/usePreferences';
import styles from '../../layout/List.module.css';
import { useTitle } from '../../layout/useTitle';
import { useTranslation } from '../../locales/useTranslation';
import { AuthenticatorForm } from './AuthenticatorForm';
import { PasskeysForm } from './PasskeysForm';
import { PasswordForm } from './PasswordForm';
import { PreferencesForm } from './PreferencesForm';
import { RulesForm } from './RulesForm';

/** What a person decides for themselves; it is the same in every browser they sign in with. */
export function PreferencesPage() {
  const { t } = useTranslation();
  const preferences = usePreferences();
  useTitle(t('preferences.title'));
  return (
    <div className={styles.page}>
      <Title order={1} size="h3" mb="sm">
        {t('preferences.title')}
      </Title>
      {preferences === undefined ? (
        <Loader size="sm" aria-label={t('preferences.loading')} />
      ) : (
        <PreferencesForm preferences={preferences} />
      )}
      <section aria-label={t('security.title')}>
        <h2 className={styles.heading}>{t('security.title')}</h2>
        <PasswordForm />
        <h2 className={styles.heading}>{t('security.authenticator')}</h2>
        <AuthenticatorForm />
        <h2 className={styles.heading}>{t('passkeys.title')}</h2>
        <PasskeysForm />
      </section>
      <section aria-label={t('rules.title')}>
        <h2 className={styles.heading}>{t('rules.title')}</h2>
        <RulesForm />
      </section>
    </div>
  );
}
