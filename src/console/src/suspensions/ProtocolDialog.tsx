import { Button, Group, List, Modal, Text } from '@mantine/core';
import { useAccountName } from '../accounts/useAccounts';
import { useTranslation } from '../locales/useTranslation';
import { useMay } from '../people/me';
import { useAct, useIncident } from './useSuspensions';

interface Props {
  suspension: string;
  account: string;
  onClose: () => void;
}

/**
 * The protocol, to be read and acknowledged. The focus is on the text: whoever is typing when it appears acknowledges nothing.
 */
export function ProtocolDialog({ suspension, account, onClose }: Props) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const may = useMay();
  const act = useAct(suspension);
  const { data } = useIncident(suspension);
  if (data?.protocol == null) return null;
  const { text, steps } = data.protocol;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('suspension.banner', { account: accountName(account) })}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('suspension.later') }}
    >
      <div tabIndex={-1} data-autofocus style={{ outline: 'none' }}>
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </Text>
        <List type="ordered" size="sm" my="sm">
          {steps.map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
      </div>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('suspension.later')}
        </Button>
        {!data.acknowledged && may('suspensions.work') && (
          <Button
            color="red.9"
            loading={act.isPending}
            onClick={() => act.mutate({ do: 'acknowledge' }, { onSuccess: onClose })}
          >
            {t('suspension.acknowledge')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}
