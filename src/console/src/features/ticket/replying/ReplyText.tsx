import { useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Finding } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import styles from './Composer.module.css';
import { Marks } from '../../../screening/Marks';
import screened from '../../../screening/Screening.module.css';
import { useSignature } from './useSignature';

interface Props {
  box: RefObject<HTMLTextAreaElement | null>;
  text: string;
  begun: boolean;
  findings: readonly Finding[];
  closed: boolean;
  sending: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onWrite: (text: string) => void;
}

/** The field a reply is written in, with what breaks a rule marked in the text. */
export function ReplyText({ box, text, begun, findings, closed, sending, onKeyDown, onWrite }: Props) {
  const { t } = useTranslation();
  const [scrolled, setScrolled] = useState(0);
  const sign = useSignature();
  return (
    <div className={screened.field}>
      <Marks text={text} findings={findings} scrolled={scrolled} />
      <textarea
        id="reply"
        ref={box}
        className={styles.box}
        value={text}
        readOnly={sending}
        disabled={closed}
        placeholder={closed ? t('composer.closed') : t('composer.placeholder')}
        onKeyDown={onKeyDown}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
        onChange={(event) => {
          const { value, selectionEnd } = event.currentTarget;
          const signed = sign(value, !begun);
          flushSync(() => onWrite(signed));
          if (signed !== value) box.current?.setSelectionRange(selectionEnd, selectionEnd);
        }}
      />
    </div>
  );
}
