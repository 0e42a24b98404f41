import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from '../../i18n/texts';
import type { ReviewContent } from '#domain/review/review-form';
import { isTyping, useKeys } from '../../ui/keys';
import { scoreAfterKey } from './score-scale';
import { MORE_FIELDS } from './more-fields';
import { focusField, step } from './stops';
import type { Page } from './review-data';

interface ReviewKeys {
  readonly criteria: Page['round']['criteria'];
  readonly content: ReviewContent;
  /** Null: the round is closed. */
  readonly change: ((patch: Partial<ReviewContent>) => void) | null;
  readonly abstain: () => void;
  readonly submit: () => void;
  readonly next: (() => void) | null;
  readonly previous: (() => void) | null;
  readonly queue: () => void;
}

function openMore(): void {
  const more = document.getElementById(MORE_FIELDS);
  more?.setAttribute('open', '');
  more?.querySelector('input')?.focus();
}

/** The keys of the review page. A digit pressed anywhere scores the first open criterion and goes there. */
export function useReviewKeys(keys: ReviewKeys): void {
  const { t } = useTranslation('review');
  const { criteria, content, change, abstain, submit, next, previous, queue } = keys;
  const open = criteria.find(({ id }) => (content.scores[id] ?? null) === null);
  const target = open ?? criteria[0];
  useKeys([
    // These three are the focused criterion's own; they stand here to be listed.
    { keys: '1…5', label: t('keys.digit'), run: () => {} },
    { keys: '.', label: t('keys.half'), run: () => {} },
    { keys: 'Enter', label: t('keys.enter'), run: () => {} },
    { keys: 's', label: t('keys.score'), run: () => target && focusField(`scores.${target.id}`) },
    ...(change && !content.abstained
      ? [
          { keys: 'y', label: t('keys.yes'), run: () => change({ verdict: true }) },
          { keys: 'x', label: t('keys.no'), run: () => change({ verdict: false }) },
        ]
      : []),
    { keys: 'c', label: t('keys.comment'), run: () => focusField('comment') },
    { keys: 'm', label: t('keys.more'), run: openMore },
    { keys: 'j', label: t('keys.field'), run: () => step(1) },
    { keys: 'k', label: t('keys.fieldBefore'), run: () => step(-1) },
    ...(change
      ? [
          {
            keys: 'a',
            label: t('keys.abstain'),
            run: () => (content.abstained ? change({ abstained: false }) : abstain()),
          },
        ]
      : []),
    { keys: 'mod+Enter', label: t('keys.submit'), run: submit },
    ...(next ? [{ keys: 'n', label: t('keys.next'), run: next }] : []),
    ...(previous ? [{ keys: 'p', label: t('keys.previous'), run: previous }] : []),
    { keys: 'u', label: t('keys.queue'), run: queue },
    {
      keys: 'Escape',
      label: t('keys.leave'),
      run: () => {
        const { activeElement } = document;
        if (activeElement instanceof HTMLElement && isTyping(activeElement)) activeElement.blur();
      },
    },
  ]);
  const score = useRef<((event: KeyboardEvent) => void) | null>(null);
  useLayoutEffect(() => {
    score.current = (event) => {
      if (!change || !target || !/^\d$/.test(event.key)) return;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (document.querySelector('[role=dialog]')) return;
      const value = scoreAfterKey(event.key, null, target);
      if (typeof value !== 'number') return;
      event.preventDefault();
      focusField(`scores.${target.id}`);
      change({ scores: { ...content.scores, [target.id]: value } });
    };
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => score.current?.(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
