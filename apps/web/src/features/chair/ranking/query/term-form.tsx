import {
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  SegmentedControl,
  Stack,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { NONE } from '#domain/ranking/query/chosen-options';
import type { Operator, Term } from '#domain/ranking/query/query';
import type { TermKind } from '#domain/ranking/query/term-kind';
import { useTranslation } from '../../../../i18n/texts';
import type { RankedList } from '../ranked-rows';

interface TermFormProps {
  readonly list: RankedList;
  /** Null: free words. */
  readonly kind: TermKind | null;
  readonly term: Term;
  readonly save: (term: Term) => void;
}

const INSTANT = { transitionProps: { duration: 0 }, withinPortal: false } as const;

/** One term by controls: is or is not, how it compares, and with what. */
export function TermForm({ list, kind, term, save }: TermFormProps) {
  const { t } = useTranslation('ranked-query');
  const [draft, setDraft] = useState(term);
  const form = useRef<HTMLFormElement>(null);
  // Where it takes the place of a list, the focus would be lost with the list, and Escape with the focus.
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  const change = (next: Partial<Term>): void => setDraft({ ...draft, ...next });
  const isComplete = kind?.type === 'flag' || draft.values.length > 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isComplete) save(draft);
  };
  return (
    <form ref={form} onSubmit={submit}>
      <Stack gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('form.holds')}
          value={draft.isNegated ? 'not' : 'is'}
          onChange={(value) => change({ isNegated: value === 'not' })}
          data={[
            { value: 'is', label: t('form.is') },
            { value: 'not', label: t('form.isNot') },
          ]}
        />
        {kind?.type === 'choice' && (
          <MultiSelect
            data-autofocus
            aria-label={kind.says}
            placeholder={t('form.choose')}
            data={[...new Set([...kind.options(list), NONE, ...draft.values])]}
            value={[...draft.values]}
            onChange={(values) => change({ values })}
            searchable
            comboboxProps={INSTANT}
          />
        )}
        {kind?.type === 'number' && <Figure kind={kind} draft={draft} change={change} />}
        {(kind === null || kind.type === 'text') && (
          <Group gap="xs" wrap="nowrap">
            {kind && (
              <Select
                w={120}
                aria-label={t('form.compares')}
                value={draft.operator}
                onChange={(operator) => change({ operator: (operator ?? ':~') as Operator })}
                data={[
                  { value: ':~', label: t('form.contains') },
                  { value: ':', label: t('form.exactly') },
                ]}
                allowDeselect={false}
                comboboxProps={INSTANT}
              />
            )}
            <TextInput
              data-autofocus
              aria-label={kind?.says ?? t('form.words')}
              value={draft.values.join(', ')}
              onChange={({ currentTarget: { value } }) =>
                change({ values: value.trim() === '' ? [] : [value] })
              }
            />
          </Group>
        )}
        <Button type="submit" size="xs" disabled={!isComplete}>
          {t('form.apply')}
        </Button>
      </Stack>
    </form>
  );
}

interface FigureProps {
  readonly kind: TermKind;
  readonly draft: Term;
  readonly change: (next: Partial<Term>) => void;
}

function Figure({ kind, draft, change }: FigureProps) {
  const { t } = useTranslation('ranked-query');
  const isNone = draft.values[0] === NONE;
  return (
    <Group gap="xs" wrap="nowrap">
      <Select
        w={140}
        aria-label={t('form.compares')}
        value={isNone ? NONE : draft.operator}
        onChange={(value) =>
          value === NONE
            ? change({ operator: '=', values: [NONE] })
            : change({ operator: (value ?? '>') as Operator, values: isNone ? [] : draft.values })
        }
        data={[
          { value: '>', label: t('form.more') },
          { value: '>=', label: t('form.atLeast') },
          { value: '<', label: t('form.less') },
          { value: '<=', label: t('form.atMost') },
          { value: '=', label: t('form.equals') },
          { value: NONE, label: t('form.missing') },
        ]}
        allowDeselect={false}
        comboboxProps={INSTANT}
      />
      {!isNone && (
        <NumberInput
          data-autofocus
          w={100}
          aria-label={kind.says}
          value={draft.values[0] ?? ''}
          onChange={(value) => change({ values: value === '' ? [] : [String(Number(value))] })}
        />
      )}
    </Group>
  );
}
