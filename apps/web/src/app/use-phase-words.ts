import { useTranslation } from '../i18n/texts';
import { useNow } from '../ui/use-now';
import { fromNow } from '../ui/when';
import { phaseOf } from './phase';

/** "Call open, ends in 11 days". */
export function usePhaseWords(): (conference: Parameters<typeof phaseOf>[0]) => string {
  const { t, i18n } = useTranslation('app');
  const now = useNow();
  return (conference) => {
    const { phase, until } = phaseOf(conference, now);
    return until
      ? t('phase.until', { phase: t(`phase.${phase}`), when: fromNow(until, now, i18n.language) })
      : t(`phase.${phase}`);
  };
}
