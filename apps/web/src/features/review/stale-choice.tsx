import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ReviewContent } from '#domain/review/review-form';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { type Theirs, contentOf } from './stored-review';
import type { Page } from './review-data';
import { type ReviewLine, differing, reviewLines } from './review-lines';

interface StaleChoiceProps {
  readonly theirs: Theirs;
  readonly mine: ReviewContent;
  readonly round: Page['round'];
  readonly takeTheirs: () => void;
  readonly keepMine: (chosen: ReviewContent) => void;
}

/** Two versions of my review side by side, where they differ; nothing is saved until one is chosen, whole or by field. */
export function StaleChoice({ theirs, mine, round, takeTheirs, keepMine }: StaleChoiceProps) {
  const { t } = useTranslation('review');
  const { t: r } = useTranslation('revisions');
  const { tracks } = useConference();
  const stored = contentOf(theirs);
  const isGone = theirs.draft === null && theirs.review === null;
  const lines = differing(reviewLines(round, tracks, t, r), stored, mine);
  // What was only said there fills what is empty here, unless one chooses otherwise.
  const [fromStored, setFromStored] = useState<ReadonlySet<string>>(
    () => new Set(lines.flatMap(({ field, words }) => (words(mine) === '' ? [field] : []))),
  );
  const chosen = lines
    .filter(({ field }) => fromStored.has(field))
    .reduce((content, line) => line.taken(content, stored), mine);
  const take = (field: string, isStored: boolean): void => {
    const next = new Set(fromStored);
    if (isStored) next.add(field);
    else next.delete(field);
    setFromStored(next);
  };
  return (
    <section className="stale-choice" role="alert" aria-label={r('stale.title')}>
      <b>{r('stale.title')}</b>
      <p>{r(isGone ? 'stale.gone' : 'stale.text')}</p>
      {!isGone && (
        <>
          <div className="stale-versions" aria-hidden>
            <b>{r('stale.stored')}</b>
            <b>{r('stale.mine')}</b>
          </div>
          {lines.map((line) => (
            <Line
              key={line.field}
              line={line}
              stored={line.words(stored)}
              mine={line.words(mine)}
              isStored={fromStored.has(line.field)}
              take={(isStored) => take(line.field, isStored)}
            />
          ))}
        </>
      )}
      <Group gap="xs" mt="sm">
        {!isGone && (
          <Button size="xs" variant="default" onClick={takeTheirs}>
            {r('stale.takeTheirs')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => keepMine(chosen)}>
          {r(fromStored.size > 0 ? 'stale.keepChosen' : 'stale.keepMine')}
        </Button>
      </Group>
    </section>
  );
}

interface LineProps {
  readonly line: ReviewLine;
  readonly stored: string;
  readonly mine: string;
  readonly isStored: boolean;
  readonly take: (isStored: boolean) => void;
}

function Line({ line, stored, mine, isStored, take }: LineProps) {
  const { t: r } = useTranslation('revisions');
  const side = (isTheirs: boolean, words: string) => (
    <label className="stale-side">
      <input
        type="radio"
        name={`stale-${line.field}`}
        autoComplete="off"
        checked={isTheirs === isStored}
        onChange={() => take(isTheirs)}
      />
      <span className="only-said">{r(isTheirs ? 'stale.stored' : 'stale.mine')}: </span>
      <span className={line.isText ? 'stale-text' : undefined}>{words || '–'}</span>
    </label>
  );
  return (
    <fieldset className="stale-line">
      <legend>{line.label}</legend>
      {side(true, stored)}
      {side(false, mine)}
    </fieldset>
  );
}
