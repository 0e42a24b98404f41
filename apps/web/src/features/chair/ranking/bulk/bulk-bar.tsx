import { Button, CloseButton, Group } from '@mantine/core';
import { MOST_AT_ONCE } from '#domain/decision/bulk-decision';
import { OUTCOMES, type Outcome } from '#domain/decision/decision-rules';
import { useTranslation } from '../../../../i18n/texts';
import { KeyName } from '../../../../ui/key-name';
import { DECISION_KEYS, UNDECIDE_KEY } from '../decision-buttons';
import type { Marks } from './use-marks';

interface BulkBarProps {
  readonly marks: Marks;
  /** How many talks the query finds; null: it has a fault, so that all of them is not to be had. */
  readonly found: number | null;
  readonly isBusy: boolean;
  readonly decide: (outcome: Outcome | null) => void;
}

/** What can be done with the marked talks, by the same keys as with one; nothing while none is marked. */
export function BulkBar({ marks, found, isBusy, decide }: BulkBarProps) {
  const { t } = useTranslation('bulk-decisions');
  const count = marks.rows.length;
  if (count === 0) return null;
  const isTooMany = count > MOST_AT_ONCE;
  const wants: readonly (readonly [Outcome | null, string])[] = [
    ...OUTCOMES.map((outcome) => [outcome, DECISION_KEYS[outcome]] as const),
    [null, UNDECIDE_KEY],
  ];
  return (
    <Group gap={8} className="bulk-bar" role="group" aria-label={t('bar')}>
      <b role="status">{t('marked', { count })}</b>
      {found !== null && found > count && (
        <Button size="compact-sm" variant="subtle" onClick={marks.all}>
          {t('all', { count: found })}
        </Button>
      )}
      {isTooMany && <span>{t('tooMany', { most: MOST_AT_ONCE })}</span>}
      {wants.map(([outcome, key]) => (
        <Button
          key={key}
          size="compact-sm"
          variant="default"
          disabled={isBusy || isTooMany}
          onClick={() => decide(outcome)}
          rightSection={<KeyName keys={key} />}
        >
          {t(`verb.${outcome ?? 'undecided'}`)}
        </Button>
      ))}
      <CloseButton size="sm" aria-label={t('clear')} onClick={marks.clear} />
    </Group>
  );
}
