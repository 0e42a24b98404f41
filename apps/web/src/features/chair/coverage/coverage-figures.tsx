import { useTranslation } from '../../../i18n/texts';
import { inZone } from '../../../ui/when';
import { Figure } from '../assignment/figure';
import type { Board } from './use-coverage';

/** Where the round is, against where it should be. */
export function CoverageFigures({ board, zone }: { readonly board: Board; readonly zone: string }) {
  const { t, i18n } = useTranslation('coverage');
  const { whole, dueShare, closesAt, finishAt, perDay, reviewsFloor } = board;
  const left = whole.assigned - whole.done;
  const isLate = finishAt !== null && closesAt !== null && finishAt > closesAt;
  return (
    <div className="figures">
      <Figure
        label={t('figures.reviews')}
        value={t('figures.share', { value: whole.assigned === 0 ? 0 : whole.done / whole.assigned })}
        note={t('figures.outOf', { part: whole.done, whole: whole.assigned })}
      />
      {dueShare !== null && (
        <Figure
          label={t('figures.due')}
          value={t('figures.share', { value: dueShare })}
          note={t('figures.dueNote', { value: Math.ceil(dueShare * whole.assigned) })}
        />
      )}
      <Figure
        label={t(isLate ? 'figures.finishLate' : 'figures.finish')}
        value={
          left === 0 ? (
            t('figures.complete')
          ) : finishAt === null ? (
            '–'
          ) : (
            <span className={isLate ? 'pace-late' : undefined}>
              <DayOf at={finishAt} zone={zone} />
            </span>
          )
        }
        note={t('figures.perDay', { value: perDay })}
      />
      <Figure
        label={t('figures.lackReviews', { floor: reviewsFloor })}
        value={t('figures.number', { value: whole.lackReviews })}
        note={t('figures.ofTalks', { count: whole.proposals })}
      />
      <Figure
        label={t('figures.lackReviewers', { floor: reviewsFloor })}
        value={t('figures.number', { value: whole.lackReviewers })}
        note={t('figures.openPlaces', { count: whole.openPlaces })}
      />
      {closesAt !== null && (
        <Figure
          label={t('figures.closes')}
          value={<DayOf at={closesAt} zone={zone} />}
          note={inZone(closesAt, zone, i18n.language)}
        />
      )}
    </div>
  );
}

function DayOf({ at, zone }: { readonly at: string; readonly zone: string }) {
  const { i18n } = useTranslation('coverage');
  return (
    <time dateTime={at}>
      {new Intl.DateTimeFormat(i18n.language, { timeZone: zone, day: 'numeric', month: 'short' }).format(
        new Date(at),
      )}
    </time>
  );
}
