import { Button } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import list from '../../layout/List.module.css';
import { useTranslation } from '../../locales/useTranslation';

interface Props<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** What the button for a new one says. */
  add: string;
  children: (item: T) => ReactNode;
  /** For one that is known, or for a new one. */
  form: (known: T | null, onClose: () => void) => ReactNode;
}

/** Things that are listed, changed and added to, one form at a time. */
export function EditableList<T>({ label, items, keyOf, add, children, form }: Props<T>) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<{ readonly known: T | null } | null>(null);
  return (
    <>
      {items.length > 0 && (
        <ul className={list.list} aria-label={label}>
          {items.map((item) => (
            <li key={keyOf(item)} className={list.held}>
              <div className={list.what}>{children(item)}</div>
              <Button size="compact-sm" variant="default" onClick={() => setEdited({ known: item })}>
                {t('administration.change')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {edited === null ? (
        <Button mt="md" onClick={() => setEdited({ known: null })}>
          {add}
        </Button>
      ) : (
        <Fragment key={edited.known === null ? '' : keyOf(edited.known)}>
          {form(edited.known, () => setEdited(null))}
        </Fragment>
      )}
    </>
  );
}
