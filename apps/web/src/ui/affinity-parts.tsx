import { useTranslation } from '../i18n/texts';
import type { Schemas } from '../api/client';
import { useConference } from '../app/conference-context';
import './affinity-parts.css';

/**
 * An affinity in its readable parts; what nobody said counts as neutral, and says so. What the conference asks nobody
 * (topics where it has none) is the same for everybody and stands in one line, so that the parts add up.
 */
export function AffinityParts({ affinity }: { readonly affinity: Schemas['AffinityShown'] }) {
  const { t } = useTranslation('app');
  const { tracks, topics, languages, takesBids } = useConference();
  const asks = {
    trackExpertise: tracks.length > 0,
    topics: topics.length > 0,
    bid: takesBids,
    language: languages.length > 1,
  };
  const parts = affinity.parts.filter(({ name, isKnown }) => isKnown || asks[name]);
  const alike = affinity.parts.filter((part) => !parts.includes(part));
  const points = alike.reduce((sum, part) => sum + part.points, 0);
  return (
    <dl className="affinity-parts">
      {parts.map(({ name, points, most, isKnown }) => (
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
      {alike.length > 0 && (
        <div className="affinity-alike">
          <dt>{t('affinity.alike')}</dt>
          <dd>{t('affinity.alikePoints', { points })}</dd>
        </div>
      )}
      <div className="affinity-total">
        <dt>{t('affinity.total')}</dt>
        <dd>{t('affinity.points', { points: affinity.total, most: 100 })}</dd>
      </div>
    </dl>
  );
}
