import { Checkbox, Group, MultiSelect, NumberInput } from '@mantine/core';
import { POOL_OUTCOMES } from '#domain/review/proposal-pool';
import type { Schemas } from '../../api/client';
import { useTranslation } from '../../i18n/texts';

type Narrowing = Pick<Schemas['TalkChoice'], 'outcomes' | 'meanFrom' | 'meanTo' | 'nBelow' | 'suspectedOnly'>;

interface PoolNarrowingProps {
  readonly earlierRound: string | null;
  readonly value: Narrowing;
  readonly change: (patch: Partial<Narrowing>) => void;
}

const numberOrNone = (value: string | number): number | null => (typeof value === 'number' ? value : null);

/** What the decision and the round before have to say of a talk for it to be taken. */
export function PoolNarrowing({ earlierRound, value, change }: PoolNarrowingProps) {
  const { t } = useTranslation('rounds');
  return (
    <>
      <MultiSelect
        label={t('pool.outcomes')}
        placeholder={value.outcomes.length === 0 ? t('pool.anyOutcome') : ''}
        data={POOL_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
        value={value.outcomes}
        onChange={(outcomes) => change({ outcomes: outcomes as Narrowing['outcomes'] })}
      />
      {earlierRound !== null && (
        <fieldset className="pool-fields">
          <legend>{t('pool.earlier', { name: earlierRound })}</legend>
          <Group align="flex-end" gap="sm">
            {(['meanFrom', 'meanTo'] as const).map((bound) => (
              <NumberInput
                key={bound}
                label={t(`pool.${bound}`)}
                w={110}
                step={0.1}
                decimalScale={4}
                value={value[bound] ?? ''}
                onChange={(next) => change({ [bound]: numberOrNone(next) })}
              />
            ))}
            <NumberInput
              label={t('pool.nBelow')}
              w={190}
              min={1}
              max={100}
              allowDecimal={false}
              value={value.nBelow ?? ''}
              onChange={(next) => change({ nBelow: numberOrNone(next) })}
            />
            <Checkbox
              label={t('pool.suspected')}
              mb={8}
              checked={value.suspectedOnly}
              onChange={(event) => change({ suspectedOnly: event.currentTarget.checked })}
            />
          </Group>
        </fieldset>
      )}
    </>
  );
}
