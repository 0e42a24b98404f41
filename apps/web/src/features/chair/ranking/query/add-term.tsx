import { Button, Popover, ScrollArea, UnstyledButton } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { termsOf } from '#domain/ranking/query/query-terms';
import type { Term } from '#domain/ranking/query/query';
import { isAskable, type TermKind } from '#domain/ranking/query/term-kind';
import { useTranslation } from '../../../../i18n/texts';
import type { RankedList } from '../ranked-rows';
import { TermForm } from './term-form';
import type { Query } from './use-query';

const EMPTY: Readonly<Record<TermKind['type'], Term['operator']>> = {
  choice: ':',
  text: ':~',
  number: '>',
  flag: ':',
};

const isOffered = (kind: TermKind, list: RankedList): boolean =>
  isAskable(kind, list) && (kind.type !== 'choice' || kind.options(list).length > 0);

/** Every term that there is, by its name in words; a term that needs a value asks for it. */
export function AddTerm({ list, query }: { readonly list: RankedList; readonly query: Query }) {
  const { t } = useTranslation('ranked-query');
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<TermKind | null>(null);
  const add = (term: Term): void => {
    query.put(term);
    setOpen(false);
  };
  const choose = (chosen: TermKind): void => {
    if (chosen.type === 'flag') add({ key: chosen.key, operator: ':', values: [], isNegated: false });
    else setKind(chosen);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      width={280}
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilterPlus size={16} />}
          onClick={() => {
            setKind(null);
            setOpen(!isOpen);
          }}
        >
          {t('add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {kind ? (
          <>
            <p className="term-name">{kind.says}</p>
            <TermForm
              list={list}
              kind={kind}
              term={{ key: kind.key, operator: EMPTY[kind.type], values: [], isNegated: false }}
              save={add}
            />
          </>
        ) : (
          <ScrollArea.Autosize mah={360} type="auto">
            <ul className="term-kinds">
              {[...termsOf(list).values()]
                .filter((one) => isOffered(one, list))
                .map((one) => (
                  <li key={one.key}>
                    <UnstyledButton onClick={() => choose(one)}>
                      <span>{one.says}</span>
                      <code>{one.key}</code>
                    </UnstyledButton>
                  </li>
                ))}
            </ul>
          </ScrollArea.Autosize>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
