import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import type { StaleDecision } from './use-decide';

interface StaleDecisionNoteProps {
  readonly stale: StaleDecision;
  readonly keepTheirs: () => void;
  readonly useMine: () => void;
}

/** Two chairs decided at once: both sides, and a choice. */
export function StaleDecisionNote({ stale, keepTheirs, useMine }: StaleDecisionNoteProps) {
  const { t } = useTranslation('ranking');
  const word = (outcome: StaleDecision['wanted']): string =>
    outcome === null ? t('filter.undecided') : t(`outcome.${outcome}`);
  return (
    <Alert color="yellow" role="alert" title={t('stale.title', { number: stale.row.number })} mb="xs">
      {t('stale.text', { theirs: word(stale.current.outcome), mine: word(stale.wanted) })}
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={keepTheirs}>
          {t('stale.theirs', { outcome: word(stale.current.outcome) })}
        </Button>
        <Button size="xs" variant="default" onClick={useMine}>
          {t('stale.mine', { outcome: word(stale.wanted) })}
        </Button>
      </Group>
    </Alert>
  );
}
