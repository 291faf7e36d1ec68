import { Loader, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { Ticket } from '../../../api/types';
import { languageName } from '../../../locales/languageName';
import { useTranslation } from '../../../locales/useTranslation';
import { wordsOf } from '../../../macros/wordsOf';
import { outlineOf, type Known } from './known';
import styles from './Macros.module.css';
import { languageOf, offersOf } from './offers';
import { useMacro, useMacros } from './useMacros';
import { useVariableName } from './useVariableName';

interface Props {
  ticket: Ticket;
  known: Known;
  /** While the account is suspended. */
  neutralOnly: boolean;
  onChoose: (macro: string) => void;
  onClose: () => void;
}

/** The approved macros that fit the ticket, with what each says beside it; arrows walk, Enter takes. */
export function MacroList({ ticket, known, neutralOnly, onChoose, onClose }: Props) {
  const { t, language } = useTranslation();
  const variableName = useVariableName();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const macros = useMacros(ticket.channel);
  const usable = (macros.data ?? []).filter(({ purpose }) => !neutralOnly || purpose === 'neutral');
  const offers = offersOf(usable, words, [languageOf(ticket.marketplace), language]);
  const active = offers[Math.min(at, offers.length - 1)];
  const text = useMacro(active?.id);
  const move = (to: number) => setAt(Math.max(0, Math.min(offers.length - 1, to)));
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' && active !== undefined) onChoose(active.id);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className={styles.picker} aria-label={t('macro.title')}>
      <div>
        <TextInput
          size="xs"
          autoFocus
          role="combobox"
          aria-label={t('macro.find')}
          aria-expanded={offers.length > 0}
          aria-controls="macros"
          aria-activedescendant={active && `macro-${active.id}`}
          placeholder={t('macro.find')}
          value={words}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(0);
          }}
        />
        {macros.isPending && <Loader size="sm" m="xs" aria-label={t('macros.loading')} />}
        {macros.isSuccess && offers.length === 0 && (
          <p className={styles.none}>{t(usable.length === 0 ? 'macro.none' : 'macro.no-match')}</p>
        )}
        <ul id="macros" role="listbox" aria-label={t('macro.which')} className={styles.offers}>
          {offers.map(({ id, name, locale }, index) => (
            <li
              key={id}
              id={`macro-${id}`}
              ref={(row) => (id === active?.id ? row?.scrollIntoView({ block: 'nearest' }) : undefined)}
              role="option"
              aria-selected={id === active?.id}
              onMouseMove={() => setAt(index)}
              onClick={() => onChoose(id)}
            >
              {wordsOf(name)} <span className="soft">{languageName(locale, language)}</span>
            </li>
          ))}
        </ul>
      </div>
      {active !== undefined && text !== undefined && (
        <blockquote className={styles.preview} aria-label={t('macro.says')}>
          <strong>{text.title}</strong>
          {'\n'}
          {outlineOf(text, known, variableName)}
        </blockquote>
      )}
    </section>
  );
}
