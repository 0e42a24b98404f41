import { useTranslation } from '../../../i18n/texts';
import type { Schemas } from '../../../api/client';
import { IntervalBar } from './interval-bar';

type Reviewer = Schemas['CalibratedReviewer'];

interface ReviewerTableProps {
  readonly reviewers: readonly Reviewer[];
  /** Width and surprise are taken to be everybody's: there is nothing to show of them. */
  readonly isPlain: boolean;
}

/** By name and by nothing else: it is no ranking of people. */
export function ReviewerTable({ reviewers, isPlain }: ReviewerTableProps) {
  const { t } = useTranslation('calibration');
  const reach = Math.max(1, ...reviewers.map(({ offset }) => Math.max(-offset.low, offset.high)));
  const loudest = Math.max(1, ...reviewers.map(({ noise }) => noise.high));
  return (
    <div className="reviewer-scroller" tabIndex={0} role="region" aria-label={t('page.people')}>
      <table className="reviewer-figures">
        <thead>
          <tr>
            <th scope="col">{t('page.name')}</th>
            <th scope="col">{t('page.reviews')}</th>
            <th scope="col">{t('page.height')}</th>
            {!isPlain && <th scope="col">{t('page.width')}</th>}
            {!isPlain && <th scope="col">{t('page.surprise')}</th>}
            <th scope="col" title={t('page.daysHelp')}>
              {t('page.days')}
            </th>
          </tr>
        </thead>
        <tbody>
          {reviewers.map(({ memberId, name, reviews, offset, scale, noise, days }) => (
            <tr key={memberId}>
              <th scope="row">{name}</th>
              <td>{reviews}</td>
              <td>
                <IntervalBar estimate={offset} from={-reach} to={reach} usual={0} isSigned />
              </td>
              {!isPlain && (
                <>
                  <td>
                    <IntervalBar estimate={scale} from={0} to={2} usual={1} />
                  </td>
                  <td>
                    <IntervalBar estimate={noise} from={0} to={loudest} />
                  </td>
                </>
              )}
              <td>{days}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
