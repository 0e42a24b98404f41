import { Button, Group } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { COMMENT_LENGTH } from '#domain/discussion/comment-rules';
import { useTranslation } from '../../i18n/texts';
import { KeyName } from '../../ui/key-name';
import { keepHere, keptHere } from '../../ui/kept-here';
import { ProblemNote } from '../../ui/problem-note';
import type { Person } from './discussion-data';
import { MentionList } from './mention-list';
import { fitting, type Named, sentText, wantedAt } from './mentions';
import { usePersonWords } from './use-person-words';

/** What a form hands on; `id` stays the same until it is sent, so that trying again says it once. */
export interface Written {
  readonly text: string;
  readonly mentions: readonly string[];
}

interface CommentFormProps {
  readonly label: string;
  readonly people: readonly Person[];
  /** Where what is typed is kept in this browser. */
  readonly keptAt: string;
  /** What stands in it at first, if nothing was kept. */
  readonly initial?: string;
  readonly words: string;
  readonly send: (written: Written) => Promise<void>;
  readonly cancel: (() => void) | null;
  readonly autoFocus?: boolean;
}

/** A box to write in: @ finds people, Ctrl+Enter sends, and nothing typed is lost before it is sent. */
export function CommentForm(props: CommentFormProps) {
  const { label, people, keptAt, initial = '', words, send, cancel, autoFocus = false } = props;
  const { t } = useTranslation('discussion');
  const personWords = usePersonWords();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(() => keptHere<string>(keptAt) ?? initial);
  const [caret, setCaret] = useState(-1);
  const [chosen, setChosen] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const named: (Named & Person)[] = people.map((person) => ({ ...person, words: personWords(person) }));
  const wanted = caret < 0 ? null : wantedAt(typed, caret);
  const found = wanted === null ? [] : fitting(named, wanted).filter((one) => one.words !== wanted);
  const at = Math.min(chosen, found.length - 1);

  useEffect(() => {
    if (autoFocus) box.current?.focus();
  }, [autoFocus]);
  const type = (text: string): void => {
    setTyped(text);
    setChosen(0);
    keepHere(keptAt, text === initial ? null : text);
  };
  const take = (one: Named): void => {
    const from = typed.lastIndexOf('@', caret - 1);
    const before = `${typed.slice(0, from)}@${one.words} `;
    type(before + typed.slice(caret).replace(/^ /, ''));
    setCaret(-1);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(before.length, before.length);
    });
  };
  const submit = async (): Promise<void> => {
    if (isBusy || typed.trim() === '') return;
    setBusy(true);
    setProblem(null);
    try {
      await send(sentText(typed.trim(), named));
      keepHere(keptAt, null);
      setTyped('');
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      // Not the page's own: on a review page it would submit the review.
      event.preventDefault();
      void submit();
    } else if (found.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setChosen((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (found.length > 0 && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      take(found[at]!);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (found.length > 0) setCaret(-1);
      else if (cancel && typed === initial) cancel();
      else box.current?.blur();
    }
  };
  const left = COMMENT_LENGTH - typed.length;
  return (
    <form
      className="comment-form"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={box}
        id={id}
        rows={3}
        value={typed}
        maxLength={COMMENT_LENGTH}
        readOnly={isBusy}
        aria-describedby={`${id}-help`}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? `${id}-people` : undefined}
        aria-activedescendant={found.length > 0 ? `${id}-people-${at}` : undefined}
        onChange={(event) => {
          type(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTimeout(() => setCaret(-1), 150)}
      />
      {found.length > 0 && <MentionList id={`${id}-people`} people={found} chosen={at} take={take} />}
      {problem !== null && <ProblemNote error={problem} />}
      <div className="comment-actions">
        <small id={`${id}-help`}>
          {left < 500 ? t('left', { count: left }) : typed !== initial ? t('keptHere') : t('writeHelp')}
        </small>
        <Group gap="xs" wrap="nowrap" ml="auto">
          {cancel && (
            <Button
              size="xs"
              variant="subtle"
              onClick={() => {
                keepHere(keptAt, null);
                cancel();
              }}
            >
              {t('cancel')}
            </Button>
          )}
          <Button
            type="submit"
            size="xs"
            loading={isBusy}
            disabled={typed.trim() === ''}
            rightSection={
              <span className="only-keys" aria-hidden>
                <KeyName keys="mod+Enter" />
              </span>
            }
          >
            {words}
          </Button>
        </Group>
      </div>
    </form>
  );
}
