import { Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { ColourScheme } from '../../layout/ColourScheme';
import { LanguageMenu } from '../../layout/LanguageMenu';
import { Logo } from '../../layout/Logo';
import { useTranslation } from '../../locales/useTranslation';

/** The page of whoever is not signed in. */
export function SignInFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  useDocumentTitle(`${title} · Actors`);
  return (
    <Center component="main" mih="100vh" p="md">
      <Stack w={380} gap="lg">
        <Group justify="center" gap="sm">
          <Logo size={34} />
          <Title order={1} size="h2">
            Actors
          </Title>
        </Group>
        <Paper withBorder p="lg" radius="md" bg="var(--surface)">
          {children}
        </Paper>
        <Group justify="space-between">
          <Text size="xs" className="soft">
            {t('sign-in.drafts-kept')}
          </Text>
          <Group gap={4}>
            <LanguageMenu />
            <ColourScheme />
          </Group>
        </Group>
      </Stack>
    </Center>
  );
}
