import { useTranslation } from '../../../i18n/texts';
import type { ListView } from './list-view';

/** What the filter leaves, and how it stands with the budget; follows every filter and every decision. */
export function RankingTotals({ totals, budget, tied }: ListView) {
  const { t } = useTranslation('ranking');
  return (
    <p className="ranking-totals" role="status">
      <b>{t('total.talks', { count: totals.shown })}</b>
      <span>{t('total.accepted', { count: totals.accepted })}</span>
      <span>{t('total.waitlisted', { count: totals.waitlisted })}</span>
      <span>{t('total.rejected', { count: totals.rejected })}</span>
      <span>{t('total.undecided', { count: totals.undecided })}</span>
      {totals.hidden > 0 && (
        <span title={t('help.hidden')}>{t('total.hidden', { count: totals.hidden })}</span>
      )}
      {budget && (
        <span className="ranking-budget" data-over={budget.over > 0 || undefined}>
          <progress
            max={Math.max(1, budget.places)}
            value={Math.min(budget.accepted, budget.places)}
            aria-label={t('total.places', { accepted: budget.accepted, places: budget.places })}
          />
          <b>{t('total.places', { accepted: budget.accepted, places: budget.places })}</b>
          {budget.over > 0 && <b>{t('total.over', { count: budget.over })}</b>}
        </span>
      )}
      {tied.size > 0 && <span className="ranking-tied">{t('total.tied', { count: tied.size })}</span>}
    </p>
  );
}
