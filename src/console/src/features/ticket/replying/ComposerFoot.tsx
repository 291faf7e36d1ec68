import { ActionIcon, Button, FileButton, Group, Pill, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import { useSize } from '../../../record/size';
import { mostBytes, tooLarge } from './files';

interface Props {
  drafted: boolean;
  kept: boolean;
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
  sending: boolean;
  blocked: boolean;
  onSend: () => void;
  onSendAndNext: () => void;
  /** Other ways to a text. */
  children?: ReactNode;
}

export function ComposerFoot({
  drafted,
  kept,
  files,
  onFiles,
  sending,
  blocked,
  onSend,
  onSendAndNext,
  children,
}: Props) {
  const { t } = useTranslation();
  const size = useSize();
  return (
    <Group gap="xs" mt={6} wrap="wrap">
      <FileButton multiple onChange={(chosen) => onFiles([...files, ...chosen])}>
        {(props) => (
          <ActionIcon
            {...props}
            variant="subtle"
            color="gray"
            aria-label={t('composer.attach')}
            title={t('composer.attach')}
          >
            <Icon name="clip" />
          </ActionIcon>
        )}
      </FileButton>
      {children}
      {files.map((file) => (
        <Pill
          key={`${file.name}:${file.lastModified}`}
          withRemoveButton
          onRemove={() => onFiles(files.filter((other) => other !== file))}
          removeButtonProps={{
            'aria-label': t('composer.detach', { name: file.name }),
            tabIndex: 0,
            'aria-hidden': false,
          }}
        >
          {file.name} · {size(file.size)}
        </Pill>
      ))}
      {tooLarge(files) && (
        <Text size="xs" role="alert" c="var(--last-hour)">
          {t('composer.too-large', { most: size(mostBytes) })}
        </Text>
      )}
      <Text size="xs" className="soft" role="status" aria-label={t('composer.draft-label')}>
        {drafted && (kept ? t('composer.draft-kept') : t('composer.draft-lost'))}
      </Text>
      <Text size="xs" className="soft" ml="auto" visibleFrom="sm" aria-hidden>
        {t('composer.keys')}
      </Text>
      <Button
        size="compact-md"
        variant="default"
        disabled={blocked || sending}
        title="Ctrl Shift Enter"
        onClick={onSendAndNext}
      >
        {t('composer.send-next')}
      </Button>
      <Button
        size="compact-md"
        leftSection={<Icon name="send" size={16} />}
        loading={sending}
        disabled={blocked}
        onClick={onSend}
      >
        {t('composer.send')}
      </Button>
    </Group>
  );
}
