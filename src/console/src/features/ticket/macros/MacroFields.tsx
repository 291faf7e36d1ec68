import { Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import styles from './Macros.module.css';
import type { Filling } from './useFilling';
import { useVariableName } from './useVariableName';

/** What a macro asks for, and below it what the buyer will read. */
export function MacroFields({ filling, size }: { filling: Filling; size: 'xs' | 'sm' }) {
  const { t } = useTranslation();
  const variableName = useVariableName();
  const { text, values, gaps, preview, error } = filling;
  return (
    <>
      {text?.variables?.map(({ name, type }) => (
        <TextInput
          key={name}
          size={size}
          type={type === 'date' ? 'date' : 'text'}
          label={variableName(name)}
          description={type === 'amount' ? t('macro.amount') : undefined}
          value={values[name] ?? ''}
          onChange={(event) => filling.setVariable(name, event.currentTarget.value)}
        />
      ))}
      {text?.segments.map(({ gap, text: own }) =>
        gap == null ? null : (
          <Textarea
            key={gap}
            size={size}
            autosize
            label={t('macro.gap', { name: variableName(gap) })}
            value={gaps[gap] ?? own}
            onChange={(event) => filling.setGap(gap, event.currentTarget.value)}
          />
        ),
      )}
      {error && <ProblemAlert error={error} />}
      {preview !== undefined && (
        <Text size={size} component="blockquote" aria-label={t('macro.preview')} className={styles.preview}>
          {preview}
        </Text>
      )}
    </>
  );
}
