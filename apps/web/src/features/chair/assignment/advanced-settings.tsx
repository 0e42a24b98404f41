import { Checkbox, NumberInput, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { type RunTold, unusual } from './run-told';

interface AdvancedSettingsProps {
  readonly told: RunTold;
  readonly change: (part: Partial<RunTold>) => void;
  readonly seed: number | null;
  readonly setSeed: (seed: number | null) => void;
}

const RULES = [
  ['onePerCompany', 'onePerCompany'],
  ['matchLanguage', 'matchLanguage'],
  ['noCycles', 'noCycles'],
  ['atLeastOneSenior', 'oneSenior'],
] as const;

const orNull = (value: number | string): number | null => (typeof value === 'number' ? value : null);

/** What most never need: limits, rules for who may be together, chance and seed. */
export function AdvancedSettings({ told, change, seed, setSeed }: AdvancedSettingsProps) {
  const { t } = useTranslation('assignment');
  const count = unusual(told);
  return (
    <details>
      <summary className="quiet-summary">
        {t('start.advanced')}
        {count > 0 && ` · ${t('start.changed', { count })}`}
      </summary>
      <Stack gap="md" pt="sm">
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md">
          <NumberInput
            label={t('start.most')}
            description={t('start.mostHelp')}
            placeholder={t('start.noLimit')}
            min={0}
            max={5000}
            allowDecimal={false}
            value={told.maxLoad ?? ''}
            onChange={(value) => change({ maxLoad: orNull(value) })}
          />
          <NumberInput
            label={t('start.floor')}
            description={t('start.floorHelp')}
            min={0}
            max={20}
            allowDecimal={false}
            value={told.reviewsFloor}
            onChange={(value) => change({ reviewsFloor: orNull(value) ?? 0 })}
          />
          <NumberInput
            label={t('start.experts')}
            description={t('start.expertsHelp')}
            min={0}
            max={20}
            allowDecimal={false}
            value={told.expertsPerTrackMin}
            onChange={(value) => change({ expertsPerTrackMin: orNull(value) ?? 0 })}
          />
          <NumberInput
            label={t('start.perSpeaker')}
            description={t('start.perSpeakerHelp')}
            placeholder={t('start.noRule')}
            min={1}
            max={100}
            allowDecimal={false}
            value={told.mostOnOneSpeaker ?? ''}
            onChange={(value) => change({ mostOnOneSpeaker: orNull(value) })}
          />
          <NumberInput
            label={t('start.likely')}
            description={t('start.likelyHelp')}
            placeholder={t('start.off')}
            min={0.01}
            max={1}
            step={0.05}
            decimalScale={2}
            value={told.mostLikely ?? ''}
            onChange={(value) => change({ mostLikely: orNull(value) })}
          />
          <NumberInput
            label={t('start.seed')}
            description={t('start.seedHelp')}
            placeholder={t('start.seedAny')}
            min={0}
            max={2 ** 31 - 1}
            allowDecimal={false}
            value={seed ?? ''}
            onChange={(value) => setSeed(orNull(value))}
          />
        </SimpleGrid>
        <Stack gap="xs">
          {RULES.map(([rule, words]) => (
            <Checkbox
              key={rule}
              label={t(`start.${words}`)}
              checked={told[rule]}
              onChange={(event) => change({ [rule]: event.currentTarget.checked })}
            />
          ))}
        </Stack>
      </Stack>
    </details>
  );
}
