import { ActionIcon, Button } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconArrowBackUp,
  IconChevronLeft,
  IconChevronRight,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { BID_VALUES, type BidAnswer, bidAnswer } from '#domain/bid/bid-answer';
import { useConference } from '../../app/conference-context';
import { EmptyState } from '../../ui/empty-state';
import { AnswerButtons } from './answer-buttons';
import { BidFilters } from './bid-filters';
import { BidSaveMark } from './bid-mark';
import { talkQuery } from './bid-queries';
import { type BidList, EVERYTHING, shownBids } from './bid-rows';
import { KnownStrip } from './known-strip';
import { TalkText, factsLine } from './talk-text';
import { useBidAddress } from './use-bid-address';
import { useBidding } from './use-bidding';

const AHEAD = 3;

/** One talk at a time, with buttons under the thumb. */
export function BidCards({ list }: { readonly list: BidList }) {
  const { t } = useTranslation('bid');
  const { slug } = useConference();
  const queries = useQueryClient();
  const search = useRef<HTMLInputElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const [isFiltering, setFiltering] = useState(false);
  const { view, show, selected, select } = useBidAddress();
  const { rows, valueOf, bid, declare, undo, canUndo, mark, unsentCount } = useBidding(slug, list);
  const shown = useMemo(() => shownBids(list, rows, valueOf, view), [list, rows, valueOf, view]);
  const { counts } = useMemo(() => shownBids(list, rows, valueOf, EVERYTHING), [list, rows, valueOf]);
  const answered = counts.yes + counts.maybe + counts.no;

  const at = shown.rows.findIndex(({ number }) => number === selected);
  const firstOpen = shown.rows.findIndex((row) => valueOf(row) === null);
  const place = at >= 0 ? at : Math.max(0, firstOpen);
  const row = shown.rows[place] ?? null;
  useEffect(() => {
    for (const { number } of shown.rows.slice(place + 1, place + 1 + AHEAD))
      void queries.prefetchQuery(talkQuery(slug, number));
  }, [shown.rows, place, queries, slug]);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'end' });
  }, [row?.number]);

  const go = (to: number): void => select(shown.rows[to]?.number ?? null);
  /** The next talk without an answer; where a filter shows answers again, just the next one. */
  const goOn = (): void => {
    const isOpenAfter = (i: number): boolean => i > place && valueOf(shown.rows[i]!) === null;
    const open = shown.rows.findIndex((_, i) => isOpenAfter(i));
    go(view.answer === 'all' && open >= 0 ? open : Math.min(place + 1, shown.rows.length - 1));
  };
  const answer = (chosen: BidAnswer): void => {
    if (!row) return;
    bid([row], BID_VALUES[chosen]);
    goOn();
  };
  const giveUp = (): void => {
    if (!row) return;
    declare(row);
    select((shown.rows[place + 1] ?? shown.rows[place - 1])?.number ?? null);
  };
  const goBack = (): void => {
    const number = undo();
    if (number !== null) select(number);
  };
  const value = row && valueOf(row);
  return (
    <>
      <div ref={top} className="bid-cards-bar">
        <b>{t('progress', { answered, total: answered + counts.open })}</b>
        <BidSaveMark mark={mark} unsentCount={unsentCount} />
        <ActionIcon
          size={44}
          variant={isFiltering ? 'filled' : 'subtle'}
          ml="auto"
          aria-label={t('filter.label')}
          aria-expanded={isFiltering}
          onClick={() => setFiltering(!isFiltering)}
        >
          <IconAdjustmentsHorizontal size={20} />
        </ActionIcon>
      </div>
      {isFiltering && (
        <>
          <BidFilters list={list} view={view} counts={shown.counts} show={show} searchRef={search} />
          <KnownStrip list={list} />
        </>
      )}
      {!row && (
        <EmptyState title={t('nothing.title')} text={t('nothing.text')}>
          <Button variant="default" onClick={() => show(EVERYTHING)}>
            {t('nothing.all')}
          </Button>
        </EmptyState>
      )}
      {row && (
        <article className="bid-card panel" aria-label={row.title}>
          <h2>{row.title}</h2>
          <p className="bid-quiet">
            #{row.number} · {factsLine(row)}
          </p>
          <TalkText number={row.number} />
        </article>
      )}
      {row && (
        <div className="bid-thumbs">
          <AnswerButtons
            number={row.number}
            answer={value === null ? null : bidAnswer(value)}
            onAnswer={answer}
            isReachable
          />
          <div className="bid-thumbs-row">
            <ActionIcon
              size={44}
              variant="subtle"
              disabled={place === 0}
              onClick={() => go(place - 1)}
              aria-label={t('keys.up')}
            >
              <IconChevronLeft size={20} />
            </ActionIcon>
            <ActionIcon
              size={44}
              variant="subtle"
              disabled={place >= shown.rows.length - 1}
              onClick={() => go(place + 1)}
              aria-label={t('keys.down')}
            >
              <IconChevronRight size={20} />
            </ActionIcon>
            <Button variant="subtle" h={44} px={8} onClick={giveUp}>
              {t('conflict.action')}
            </Button>
            <ActionIcon
              size={44}
              variant="subtle"
              ml="auto"
              disabled={!canUndo}
              onClick={goBack}
              aria-label={t('undo')}
            >
              <IconArrowBackUp size={20} />
            </ActionIcon>
          </div>
        </div>
      )}
    </>
  );
}
