import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useState } from 'react';
import { completions } from '#domain/ranking/query/complete-query';
import { useTranslation } from '../../../../i18n/texts';
import type { RankedList } from '../ranked-rows';
import { CompletionList } from './completion-list';
import type { Query } from './use-query';

interface QueryBoxProps {
  readonly list: RankedList;
  readonly query: Query;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

const NOTHING = { from: 0, to: 0, options: [] };

/**
 * The query as text, with what could be written at the caret below it. It keeps what is typed itself while it has the
 * focus: the address follows, and must not move the caret.
 */
export function QueryBox({ list, query, inputRef }: QueryBoxProps) {
  const { t } = useTranslation('ranked-query');
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [moveTo, setMoveTo] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const shown = typed ?? query.text;
  const found = caret === null ? NOTHING : completions(shown, caret, list);
  const isOpen = found.options.length > 0;

  useLayoutEffect(() => {
    if (moveTo !== null) inputRef.current?.setSelectionRange(moveTo, moveTo);
  }, [moveTo, inputRef]);

  const write = (text: string, at: number | null): void => {
    setTyped(text);
    setCaret(at);
    setActive(-1);
    query.setText(text.trim());
  };
  const take = (place: number): void => {
    const option = found.options[place];
    if (!option) return;
    const before = `${shown.slice(0, found.from)}${option.insert}${option.isWhole ? ' ' : ''}`;
    write(before + shown.slice(found.to).trimStart(), before.length);
    setMoveTo(before.length);
    if (option.isWhole) setCaret(null);
  };
  const step = (by: number): void =>
    setActive(
      (now) => (now + by + found.options.length + (now === -1 && by < 0 ? 1 : 0)) % found.options.length,
    );
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const field = event.currentTarget;
    if (event.key === 'ArrowDown' && !isOpen) setCaret(field.selectionStart ?? shown.length);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (isOpen) step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Tab' && isOpen && !event.shiftKey) take(Math.max(0, active));
    else if (event.key === 'Enter' && active >= 0) take(active);
    // One Enter does not leave a box that one may go on writing in: outside it letters decide.
    else if ((event.key === 'Escape' || event.key === 'Enter') && isOpen) setCaret(null);
    else if (event.key === 'Escape' || event.key === 'Enter') field.blur();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="query-box">
      <TextInput
        ref={inputRef}
        value={shown}
        onChange={({ currentTarget }) =>
          write(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length)
        }
        onBlur={() => {
          setTyped(null);
          setCaret(null);
          setMoveTo(null);
        }}
        onKeyDown={press}
        placeholder={t('placeholder')}
        aria-label={t('label')}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-options`}
        aria-activedescendant={active >= 0 ? `${id}-option-${active}` : undefined}
        aria-describedby={query.faults.length > 0 ? `${id}-faults` : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={1000}
        leftSection={<IconSearch size={15} />}
        rightSection={
          shown && <CloseButton size="sm" aria-label={t('clear')} onClick={() => write('', null)} />
        }
      />
      <CompletionList id={id} options={isOpen ? found.options : []} active={active} take={take} />
      <div id={`${id}-faults`} role="status" className="query-faults">
        {query.faults.map(({ from, to, reason }) => (
          <p key={from}>
            <button
              type="button"
              onClick={() => {
                inputRef.current?.focus();
                inputRef.current?.setSelectionRange(from, to);
              }}
            >
              {query.text.slice(from, Math.min(to, from + 40))}
            </button>{' '}
            {reason}
          </p>
        ))}
      </div>
    </div>
  );
}
