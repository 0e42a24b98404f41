import { useTranslation } from '../../../i18n/texts';
import { percent } from './calibrated-columns';
import type { CalibratedTalk } from './calibrated-list';

/** A talk's calibrated score in words: how sure it is, and why its place is another than by mean. */
export function CalibratedNote({ talk }: { readonly talk: CalibratedTalk }) {
  const { t } = useTranslation('calibration');
  const { score, low, high, n, withinBudget, move } = talk;
  const figures = { score: score.toFixed(2), count: n };
  return (
    <p className="calibrated-note">
      <b>{t('panel')}</b>{' '}
      {low === null || high === null
        ? t('panelPlain', figures)
        : t('panelText', { ...figures, low: low.toFixed(2), high: high.toFixed(2) })}
      {withinBudget !== null && <> · {t('panelChance', { percent: percent(withinBudget) })}</>}
      {move && (
        <>
          <br />
          {t(`move.${move.reason}`, {
            ...move,
            count: move.concerned,
            by: move.by === null ? '' : Math.abs(move.by).toFixed(1),
          })}
        </>
      )}
    </p>
  );
}
