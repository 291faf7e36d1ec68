import { useState } from 'react';
import { useTranslation } from '../../locales/useTranslation';
import { Forgotten } from './Forgotten';
import { SignInForm } from './SignInForm';
import { SignInFrame } from './SignInFrame';

export function SignIn() {
  const { t } = useTranslation();
  const [forgotten, setForgotten] = useState(false);
  return forgotten ? (
    <SignInFrame title={t('recovery.title')}>
      <Forgotten onBack={() => setForgotten(false)} />
    </SignInFrame>
  ) : (
    <SignInFrame title={t('sign-in.title')}>
      <SignInForm onForgotten={() => setForgotten(true)} />
    </SignInFrame>
  );
}
