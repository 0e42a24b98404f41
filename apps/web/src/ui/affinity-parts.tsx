import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import './affinity-parts.css';

/** An affinity in its readable parts; what nobody said counts as neutral, and says so. */
export function AffinityParts({ affinity }: { readonly affinity: Schemas['AffinityShown'] }) {
  const { t } = useTranslation('app');
  return (
    <dl className="affinity-parts">
      {affinity.parts.map(({ name, points, most, isKnown }) => (
        <div key={name}>
          <dt>{t(`affinity.${name}`)}</dt>
          <dd>
            <span className="affinity-bar" aria-hidden>
              <span style={{ width: `${(100 * points) / most}%` }} data-known={isKnown} />
            </span>
            {t('affinity.points', { points, most })}
            {!isKnown && <small> {t('affinity.unknown')}</small>}
          </dd>
        </div>
      ))}
      <div className="affinity-total">
        <dt>{t('affinity.total')}</dt>
        <dd>{t('affinity.points', { points: affinity.total, most: 100 })}</dd>
      </div>
    </dl>
  );
}
