import { Button, Group } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { OUTCOMES, type Outcome } from '#domain/decision/decision-rules';
import { KeyName } from '../../../ui/key-name';
import { OutcomeMark } from './outcome-mark';

export const DECISION_KEYS: Readonly<Record<Outcome, string>> = {
  accepted: 'a',
  waitlisted: 'w',
  rejected: 'r',
};
export const UNDECIDE_KEY = 'u';

interface DecisionButtonsProps {
  readonly outcome: Outcome | null;
  /** Null: the viewer sees decisions and makes none. */
  readonly decide: ((outcome: Outcome | null) => void) | null;
}

/** What is decided, and one button and key for each thing that can be. */
export function DecisionButtons({ outcome, decide }: DecisionButtonsProps) {
  const { t } = useTranslation('ranking');
  if (!decide) return <OutcomeMark outcome={outcome} />;
  return (
    <Group gap={6} role="group" aria-label={t('column.decision')}>
      {OUTCOMES.map((one) => (
        <Button
          key={one}
          size="compact-sm"
          variant={outcome === one ? 'filled' : 'default'}
          aria-pressed={outcome === one}
          onClick={() => decide(one)}
          rightSection={<KeyName keys={DECISION_KEYS[one]} />}
        >
          {t(`verb.${one}`)}
        </Button>
      ))}
      {outcome !== null && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => decide(null)}
          rightSection={<KeyName keys={UNDECIDE_KEY} />}
        >
          {t('verb.undecided')}
        </Button>
      )}
    </Group>
  );
}
