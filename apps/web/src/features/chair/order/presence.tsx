import { useTranslation } from '../../../i18n/texts';
import type { Present } from './use-pulse';

interface PresenceProps {
  readonly others: readonly Present[];
  readonly onGo: (number: number) => void;
}

/** Who else has the order open, and at which talk. */
export function Presence({ others, onGo }: PresenceProps) {
  const { t } = useTranslation('order');
  return (
    <ul className="order-presence" aria-label={t('presence')}>
      {others.map(({ name, at }) => (
        <li key={name}>
          <span aria-hidden="true" className="order-presence-dot" />
          {at === null ? (
            t('here', { name })
          ) : (
            <button type="button" onClick={() => onGo(at)}>
              {t('hereAt', { name, number: at })}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
