import { Button } from '@mantine/core';
import { Fragment, useId, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import list from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';

interface Props<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** What the button for a new one says. */
  add: string;
  /** They are there to be read. */
  fixed?: boolean;
  children: (item: T) => ReactNode;
  /** For one that is known, or for a new one; it ends as it was opened, or with what it was about gone. */
  form: (known: T | null, onClose: () => void, onGone: () => void) => ReactNode;
}

/** Things that are listed, changed and added to, one form at a time. */
export function EditableList<T>({ label, items, keyOf, add, fixed = false, children, form }: Props<T>) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<{ readonly known: T | null } | null>(null);
  const id = useId();
  const buttonOf = (known: T | null) => `${id}${known === null ? '' : keyOf(known)}`;
  /** Whoever works with the keyboard goes on where the form was opened. */
  const close = (on: T | null) => {
    flushSync(() => setEdited(null));
    document.getElementById(buttonOf(on))?.focus();
  };
  return (
    <>
      {items.length > 0 && (
        <ul className={list.list} aria-label={label}>
          {items.map((item) => (
            <li key={keyOf(item)} className={list.held}>
              <div className={list.what}>{children(item)}</div>
              {!fixed && (
                <Button
                  size="compact-sm"
                  variant="default"
                  id={buttonOf(item)}
                  onClick={() => setEdited({ known: item })}
                >
                  {t('administration.change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {fixed ? null : edited === null ? (
        <Button mt="md" id={buttonOf(null)} onClick={() => setEdited({ known: null })}>
          {add}
        </Button>
      ) : (
        <Fragment key={edited.known === null ? '' : keyOf(edited.known)}>
          {form(
            edited.known,
            () => close(edited.known),
            () => close(null),
          )}
        </Fragment>
      )}
    </>
  );
}
