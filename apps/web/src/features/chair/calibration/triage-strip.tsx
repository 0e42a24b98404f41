import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { TRIAGES, type Triage } from '#domain/ranking/calibration/triage';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import type { ListView } from '../ranking/list-view';
import type { Query } from '../ranking/query/use-query';
import type { RankedList } from '../ranking/ranked-rows';
import { CalibrationNotes } from './calibration-notes';
import { OneMoreReview } from './one-more-review';
import { type CalibratedDesk, CERTAINTIES } from './use-calibrated-desk';
import './calibration.css';

interface TriageStripProps {
  readonly desk: CalibratedDesk;
  readonly shown: ListView;
  readonly query: Query;
  readonly open: (number: number) => void;
}

const KEY = 'triage';

/** How many talks of the tracks shown are clear, contested or too little reviewed; each count is a filter. */
function countsOf(list: RankedList, tracks: ReadonlySet<number>): Record<Triage, number> {
  const counts = { yes: 0, no: 0, discuss: 0, 'too-few': 0 };
  list.rows.triage?.forEach((value, i) => {
    if (value !== null && tracks.has(list.rows.track[i]!)) counts[value as Triage] += 1;
  });
  return counts;
}

export function TriageStrip({ desk, shown, query, open }: TriageStripProps) {
  const { t } = useTranslation('calibration');
  const { slug } = useConference();
  const [isMoreOpen, setMoreOpen] = useState(false);
  const { answer, list, talks, certain, setCertain } = desk;
  if (!answer || answer.state === 'off') return null;
  if (!talks || !answer.run)
    return (
      <p className="triage-strip quiet" role="status">
        {t('first')}
      </p>
    );
  const counts = countsOf(list, shown.tracks);
  const chosen = query.terms.find(({ key, isNegated }) => key === KEY && !isNegated)?.values ?? [];
  return (
    <section className="triage-strip" aria-label={t('triage.label')}>
      <div className="triage-counts">
        {TRIAGES.map((value) => {
          const isChosen = chosen.includes(value);
          return (
            <Button
              key={value}
              size="compact-sm"
              variant={isChosen ? 'filled' : 'default'}
              aria-pressed={isChosen}
              data-triage={value}
              onClick={() =>
                query.putOnly(
                  KEY,
                  isChosen ? null : { key: KEY, operator: ':', values: [value], isNegated: false },
                )
              }
            >
              {t(`triage.${value}`, { count: counts[value] })}
            </Button>
          );
        })}
        <NativeSelect
          size="xs"
          aria-label={t('triage.certainLabel')}
          value={String(certain)}
          onChange={(event) => setCertain(Number(event.currentTarget.value))}
          data={CERTAINTIES.map((percent) => ({
            value: String(percent),
            label: t('triage.certain', { percent }),
          }))}
        />
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={isMoreOpen}
          onClick={() => setMoreOpen(!isMoreOpen)}
        >
          {t('more')}
        </Button>
        {answer.mayReadReviewers && (
          <Button component={Link} to={`/c/${slug}/chair/reviewers`} size="compact-sm" variant="subtle">
            {t('reviewers')}
          </Button>
        )}
      </div>
      <CalibrationNotes answer={answer} tracks={list.tracks} />
      {isMoreOpen && <OneMoreReview list={list} talks={talks} tracks={shown.tracks} open={open} />}
    </section>
  );
}
