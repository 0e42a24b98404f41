import { UnstyledButton } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import type { RankedList } from '../ranking/ranked-rows';
import { percent } from './calibrated-columns';
import type { CalibratedTalks } from './calibrated-list';

interface OneMoreReviewProps {
  readonly list: RankedList;
  readonly talks: CalibratedTalks;
  readonly tracks: ReadonlySet<number>;
  readonly open: (number: number) => void;
}

const SHOWN = 12;
/** Less than this, in points, is nothing that a review should be spent on. */
const WORTHWHILE = 0.005;

/** The undecided talks for which one more review is worth most, of the tracks shown. */
export function OneMoreReview({ list, talks, tracks, open }: OneMoreReviewProps) {
  const { t } = useTranslation('calibration');
  const { number, title, track, outcome } = list.rows;
  const worthwhile = number
    .flatMap((one, i) => {
      const talk = talks.get(one);
      const isAsked = tracks.has(track[i]!) && (outcome[i] ?? null) === null;
      return talk && isAsked && (talk.worth ?? 0) >= WORTHWHILE
        ? [{ ...talk, number: one, title: title[i]!, worth: talk.worth! }]
        : [];
    })
    .toSorted((a, b) => b.worth - a.worth || a.number - b.number)
    .slice(0, SHOWN);
  if (worthwhile.length === 0) return <p className="quiet">{t('moreNone')}</p>;
  return (
    <div className="one-more">
      <p className="quiet">{t('moreText')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('moreColumns.talk')}</th>
            <th scope="col">{t('moreColumns.n')}</th>
            <th scope="col">{t('moreColumns.chance')}</th>
            <th scope="col">{t('moreColumns.worth')}</th>
          </tr>
        </thead>
        <tbody>
          {worthwhile.map((talk) => (
            <tr key={talk.number}>
              <td>
                <UnstyledButton className="one-more-talk" onClick={() => open(talk.number)}>
                  #{talk.number} {talk.title}
                </UnstyledButton>
              </td>
              <td>{talk.n}</td>
              <td>{talk.withinBudget === null ? '–' : percent(talk.withinBudget)}</td>
              <td>{talk.worth.toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
