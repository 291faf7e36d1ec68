import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { AttachmentInfo } from '../api/types';
import { Icon } from '../icons/Icon';
import { useTranslation } from '../locales/useTranslation';
import { PdfPreview } from './PdfPreview';
import styles from './Record.module.css';
import { useSize } from './size';

/** Image types a browser draws without running anything; an SVG could, so it is only ever downloaded. */
const drawn = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']);

const pdf = 'application/pdf';

export function Attachments({ ticket, attachments }: { ticket: string; attachments: readonly AttachmentInfo[] }) {
  const { t } = useTranslation();
  const size = useSize();
  const [open, setOpen] = useState<AttachmentInfo | null>(null);
  if (attachments.length === 0) return null;
  const nameOf = ({ name }: AttachmentInfo) => name ?? t('attachment.erased');
  const address = ({ id }: AttachmentInfo) => `/api/v1/attachments/${ticket}/${id}`;
  const about = (file: AttachmentInfo) => (
    <>
      <Icon name="clip" size={15} />
      <span>{nameOf(file)}</span>
      <span className="soft">{size(file.size)}</span>
    </>
  );
  return (
    <ul className={styles.attachments} aria-label={t('attachment.title')}>
      {attachments.map((file) => (
        <li key={file.id}>
          {drawn.has(file.mediaType ?? '') ? (
            <button
              type="button"
              className={styles.thumb}
              title={`${nameOf(file)} · ${size(file.size)}`}
              aria-label={t('attachment.preview', { name: nameOf(file) })}
              onClick={() => setOpen(file)}
            >
              <img src={address(file)} alt="" loading="lazy" />
            </button>
          ) : file.mediaType === pdf ? (
            <button
              type="button"
              className={styles.file}
              title={`SHA-256 ${file.sha256 ?? ''}`}
              aria-label={t('attachment.preview', { name: nameOf(file) })}
              onClick={() => setOpen(file)}
            >
              {about(file)}
            </button>
          ) : (
            <a
              className={styles.file}
              href={address(file)}
              download={nameOf(file)}
              title={`SHA-256 ${file.sha256 ?? ''}`}
            >
              {about(file)}
            </a>
          )}
        </li>
      ))}
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open && nameOf(open)}
        size={open?.mediaType === pdf ? '90%' : 'xl'}
        centered
        closeButtonProps={{ 'aria-label': t('attachment.close') }}
      >
        {open && (
          <>
            {open.mediaType === pdf ? (
              <PdfPreview address={address(open)} name={nameOf(open)} />
            ) : (
              <img className={styles.preview} src={address(open)} alt={nameOf(open)} />
            )}
            <p className={styles.source}>
              <a href={address(open)} download={nameOf(open)}>
                {t('attachment.download', { size: size(open.size) })}
              </a>{' '}
              · SHA-256 {open.sha256}
            </p>
          </>
        )}
      </Modal>
    </ul>
  );
}
