import { Group, Radio } from '@mantine/core';
import type { Fault } from '#domain/errors';
import type { SpeakerExperience } from '#domain/proposal/speaker-experience';
import { useTranslation } from '../../i18n/texts';
import { EarlierTalksFields } from './earlier-talks-fields';
import { experienceFieldId } from './use-experience';

const ANSWERS = [
  ['yes', true],
  ['no', false],
  ['none', null],
] as const;

interface ExperienceFieldsProps {
  readonly said: SpeakerExperience;
  readonly change: (patch: Partial<SpeakerExperience>) => void;
  readonly faults: readonly Fault[];
}

/** Whether one has spoken before, and then where. */
export function ExperienceFields({
  said: { hasSpokenBefore, earlierTalks },
  change,
  faults,
}: ExperienceFieldsProps) {
  const { t } = useTranslation('experience');
  const errorOf = (field: string): string | undefined =>
    faults.find((fault) => fault.field === field)?.reason;
  return (
    <>
      <Radio.Group
        id={experienceFieldId('hasSpokenBefore')}
        label={t('question')}
        value={ANSWERS.find(([, answer]) => answer === hasSpokenBefore)![0]}
        error={errorOf('hasSpokenBefore')}
        onChange={(value) => change({ hasSpokenBefore: ANSWERS.find(([name]) => name === value)![1] })}
      >
        <Group gap="md" mt={4}>
          {ANSWERS.map(([name]) => (
            <Radio key={name} value={name} label={t(name)} />
          ))}
        </Group>
      </Radio.Group>
      {(hasSpokenBefore === true || earlierTalks.length > 0) && (
        <EarlierTalksFields
          talks={earlierTalks}
          errorOf={errorOf}
          onChange={(talks) => change({ earlierTalks: talks })}
        />
      )}
    </>
  );
}
