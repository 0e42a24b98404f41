import { ActionIcon, Button, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/texts';
import { PROPOSAL_LIMITS } from '#domain/proposal/proposal-limits';
import { CountedField } from './counted-field';
import { fieldId } from './field-id';
import { NOBODY, type SpeakerValues } from './talk-values';

interface SpeakersFieldsProps {
  readonly speakers: readonly SpeakerValues[];
  readonly onChange: (speakers: readonly SpeakerValues[]) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly leave: (field: string) => void;
  readonly asksAddress: boolean;
}

/** Who speaks, in the order of the programme: oneself with a few more words, co-speakers by name, address and company. */
export function SpeakersFields({ speakers, onChange, errorOf, leave, asksAddress }: SpeakersFieldsProps) {
  const { t } = useTranslation('submit');
  const swap = (i: number, j: number): void =>
    onChange(speakers.map((speaker, at) => (at === i ? speakers[j]! : at === j ? speakers[i]! : speaker)));
  const error = errorOf('speakers');
  return (
    <Stack className="panel" p="md" gap="md" component="section" aria-labelledby="speakers-section">
      <Title order={2} id="speakers-section">
        {t('form.speakersSection')}
      </Title>
      {speakers.map((speaker, i) => (
        // The place in the list is the person's identity here: nothing else is there before an address is typed.
        <Stack
          key={i}
          gap="xs"
          component="fieldset"
          className="speaker-fields"
          aria-label={speaker.isMe ? t('form.you') : t('form.coSpeaker', { n: i + 1 })}
        >
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" fw={600} aria-hidden>
              {speaker.isMe ? t('form.you') : t('form.coSpeaker', { n: i + 1 })}
            </Text>
            {speakers.length > 1 && (
              <Group gap={2} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={i === 0}
                  aria-label={t('form.speakerUp', { name: speaker.name || i + 1 })}
                  onClick={() => swap(i, i - 1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={i === speakers.length - 1}
                  aria-label={t('form.speakerDown', { name: speaker.name || i + 1 })}
                  onClick={() => swap(i, i + 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                {!(speaker.isMe && asksAddress) && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('form.speakerRemove', { name: speaker.name || i + 1 })}
                    onClick={() => onChange(speakers.filter((_, at) => at !== i))}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                )}
              </Group>
            )}
          </Group>
          <OneSpeaker
            speaker={speaker}
            at={`speakers.${i}`}
            asksAddress={asksAddress || !speaker.isMe}
            onChange={(patch) =>
              onChange(speakers.map((each, at) => (at === i ? { ...each, ...patch } : each)))
            }
            errorOf={errorOf}
            leave={leave}
          />
        </Stack>
      ))}
      <Group gap="sm">
        <Button
          id={fieldId('speakers')}
          size="xs"
          variant="default"
          leftSection={<IconUserPlus size={14} />}
          disabled={speakers.length >= PROPOSAL_LIMITS.speakers}
          onClick={() => onChange([...speakers, NOBODY])}
        >
          {t('form.addSpeaker')}
        </Button>
        {error && (
          <Text size="xs" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
      </Group>
    </Stack>
  );
}

interface OneSpeakerProps {
  readonly speaker: SpeakerValues;
  readonly at: string;
  readonly asksAddress: boolean;
  readonly onChange: (patch: Partial<SpeakerValues>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly leave: (field: string) => void;
}

function OneSpeaker({ speaker, at, asksAddress, onChange, errorOf, leave }: OneSpeakerProps) {
  const { t } = useTranslation('submit');
  const input = (field: 'name' | 'email' | 'company' | 'jobTitle') => ({
    id: fieldId(`${at}.${field}`),
    label: t(`form.${field}`),
    value: speaker[field],
    error: errorOf(`${at}.${field}`),
    maxLength: field === 'email' ? 254 : PROPOSAL_LIMITS[field],
    onBlur: () => leave(`${at}.${field}`),
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ [field]: event.currentTarget.value }),
  });
  const autoComplete = (value: string): { autoComplete: string } => ({
    autoComplete: speaker.isMe ? value : 'off',
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: speaker.isMe && asksAddress ? 2 : 3 }}>
        <TextInput {...input('name')} {...autoComplete('name')} withAsterisk />
        {asksAddress && (
          <TextInput
            {...input('email')}
            {...autoComplete('email')}
            type="email"
            withAsterisk
            description={speaker.isMe ? undefined : t('form.coSpeakerHelp')}
          />
        )}
        <TextInput
          {...input('company')}
          {...autoComplete('organization')}
          description={speaker.isMe ? t('form.companyHelp') : undefined}
        />
        {speaker.isMe && <TextInput {...input('jobTitle')} {...autoComplete('organization-title')} />}
      </SimpleGrid>
      {speaker.isMe && (
        <CountedField
          id={fieldId(`${at}.bio`)}
          label={t('form.bio')}
          help={t('form.bioHelp')}
          value={speaker.bio}
          max={PROPOSAL_LIMITS.bio}
          rows={2}
          error={errorOf(`${at}.bio`)}
          onChange={(bio) => onChange({ bio })}
          onBlur={() => leave(`${at}.bio`)}
        />
      )}
    </>
  );
}
