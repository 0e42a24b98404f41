import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { useNow } from '../../ui/use-now';
import { currentOf } from './round-address';

interface RoundSwitchProps {
  readonly rounds: readonly Schemas['OwnRound'][];
  readonly shown: string;
}

/** From one of my rounds to another; nothing where there is one. */
export function RoundSwitch({ rounds, shown }: RoundSwitchProps) {
  const { t } = useTranslation('queue');
  const { slug } = useConference();
  const now = useNow();
  if (rounds.length < 2) return null;
  const current = currentOf(rounds, now);
  return (
    <nav className="round-switch" aria-label={t('rounds.title')}>
      {rounds.map(({ id, name, isOpen }) => (
        <Link
          key={id}
          to={`/c/${slug}/review${id === current ? '' : `?round=${id}`}`}
          aria-current={id === shown ? 'page' : undefined}
        >
          {name}
          {!isOpen && ` (${t('rounds.closed')})`}
        </Link>
      ))}
    </nav>
  );
}
