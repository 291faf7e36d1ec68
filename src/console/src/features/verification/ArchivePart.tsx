import { FileButton, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../locales/useTranslation';
import { useMay } from '../../people/me';
import { AccountArchive } from './AccountArchive';
import { type Report, verifyArchive } from './archive';
import { Found } from './Found';
import { readWitnesses, type WitnessKey } from './witnesses';

const isArchive = (file: File): boolean => file.name.endsWith('.zip') || file.type === 'application/zip';

/** Checks an archive in this browser. Nothing of it is sent anywhere. */
export function ArchivePart() {
  const { t } = useTranslation();
  const may = useMay();
  const [archive, setArchive] = useState<File>();
  const [witnesses, setWitnesses] = useState<{ name: string; keys: readonly WitnessKey[] | null }>();
  const [checked, setChecked] = useState<{ name: string; report: Report }>();
  const [busy, setBusy] = useState(false);

  const check = async (file: File, keys: readonly WitnessKey[]) => {
    setArchive(file);
    setBusy(true);
    try {
      setChecked({ name: file.name, report: await verifyArchive(new Uint8Array(await file.arrayBuffer()), keys) });
    } finally {
      setBusy(false);
    }
  };
  const read = async (files: readonly File[]) => {
    let keys = witnesses?.keys ?? [];
    const ofWitnesses = files.find((file) => !isArchive(file));
    if (ofWitnesses) {
      const found = await readWitnesses(await ofWitnesses.text()).catch(() => null);
      setWitnesses({ name: ofWitnesses.name, keys: found });
      keys = found ?? [];
    }
    const file = files.find(isArchive) ?? archive;
    if (file) await check(file, keys);
  };
  const choose = (label: string, accept: string, loading: boolean) => (
    <FileButton onChange={(file) => file && void read([file])} accept={accept}>
      {(props) => (
        <Button {...props} loading={loading} variant={accept === '.zip' ? 'filled' : 'default'}>
          {label}
        </Button>
      )}
    </FileButton>
  );

  return (
    <section
      aria-label={t('verification.title')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void read([...event.dataTransfer.files]);
      }}
    >
      <Text size="sm" className="soft" mb="md">
        {t('verification.means')}
      </Text>
      <Group gap="xs">
        {choose(t('verification.choose'), '.zip', busy)}
        {choose(t('verification.choose-witnesses'), '.txt,.key,.keys', false)}
      </Group>
      {witnesses && (
        <Text size="sm" mt="xs" role={witnesses.keys ? undefined : 'alert'}>
          {witnesses.keys
            ? t('verification.asked', {
                name: witnesses.name,
                names: witnesses.keys.map(({ name }) => name).join(', '),
              })
            : t('verification.no-witnesses', { name: witnesses.name })}
        </Text>
      )}
      {checked && <Found name={checked.name} report={checked.report} />}
      {may('audit') && <AccountArchive />}
    </section>
  );
}
