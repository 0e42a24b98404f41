import { CloseButton, Popover } from '@mantine/core';
import { useState } from 'react';
import { printTerm } from '#domain/ranking/query/print-query';
import { termsOf } from '#domain/ranking/query/query-terms';
import type { Term } from '#domain/ranking/query/query';
import { useTranslation } from '../../../../i18n/texts';
import type { RankedList } from '../ranked-rows';
import { TermForm } from './term-form';
import type { Query } from './use-query';

/** Every term of the query as a control of its own: opened, it is changed; crossed out, it goes. */
export function TermChips({ list, query }: { readonly list: RankedList; readonly query: Query }) {
  const { t } = useTranslation('ranked-query');
  if (query.terms.length === 0) return null;
  return (
    <ul className="term-chips" aria-label={t('terms')}>
      {query.terms.map((term, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- equal terms may stand twice; nothing but its place tells them apart
        <Chip key={`${place} ${printTerm(term, list)}`} list={list} query={query} term={term} place={place} />
      ))}
    </ul>
  );
}

interface ChipProps {
  readonly list: RankedList;
  readonly query: Query;
  readonly term: Term;
  readonly place: number;
}

function Chip({ list, query, term, place }: ChipProps) {
  const { t } = useTranslation('ranked-query');
  const [isOpen, setOpen] = useState(false);
  const text = printTerm(term, list);
  return (
    <li className="term-chip" data-negated={term.isNegated || undefined}>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        trapFocus
        position="bottom-start"
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <button type="button" aria-label={t('change', { term: text })} onClick={() => setOpen(!isOpen)}>
            {text}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <TermForm
            list={list}
            kind={termsOf(list).get(term.key) ?? null}
            term={term}
            save={(next) => query.put(next, place)}
          />
        </Popover.Dropdown>
      </Popover>
      <CloseButton
        size="xs"
        aria-label={t('remove', { term: text })}
        onClick={() => query.put(null, place)}
      />
    </li>
  );
}
