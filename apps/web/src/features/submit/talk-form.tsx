import { Select, SimpleGrid, Stack, Title } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import { PROPOSAL_LIMITS } from '#domain/proposal/proposal-limits';
import { useConference } from '../../app/conference-context';
import { CountedField } from './counted-field';
import { fieldId } from './field-id';
import { SpeakersFields } from './speakers-fields';
import { TopicsFields } from './topics-fields';
import type { TalkField, TalkValues } from './talk-values';

export interface TalkFormProps {
  readonly values: TalkValues;
  readonly onChange: (patch: Partial<TalkValues>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly leave: (field: string) => void;
  /** Nobody is signed in: the author's address is asked for, too. */
  readonly asksAddress: boolean;
}

/** Every field of a talk, in the order in which one thinks of them. */
export function TalkForm({ values, onChange, errorOf, leave, asksAddress }: TalkFormProps) {
  const { t } = useTranslation('submit');
  const conference = useConference();
  const hasTracks = conference.usesTracks && conference.tracks.length > 0;
  const text = (field: 'title' | 'description' | 'benefits' | 'notes') => ({
    id: fieldId(field),
    label: t(`form.${field}`),
    help: t(`form.${field}Help`),
    value: values[field],
    max: PROPOSAL_LIMITS[field],
    error: errorOf(field),
    onChange: (value: string) => onChange({ [field]: value }),
    onBlur: () => leave(field),
  });
  const choice = (
    field: 'formatId' | 'trackId' | 'levelId',
    options: { value: string; label: string }[],
  ) => ({
    id: fieldId(field),
    label: t(`form.${field}`),
    data: options,
    value: values[field],
    error: errorOf(field),
    placeholder: t('form.choose'),
    allowDeselect: field === 'levelId',
    clearable: field === 'levelId',
    onChange: (value: string | null) => onChange({ [field]: value } as Partial<Pick<TalkValues, TalkField>>),
    onBlur: () => leave(field),
  });
  return (
    <Stack gap="md">
      <Stack className="panel" p="md" gap="md" component="section" aria-labelledby="talk-section">
        <Title order={2} id="talk-section">
          {t('form.talkSection')}
        </Title>
        <CountedField {...text('title')} required />
        <CountedField {...text('description')} rows={6} required />
        <CountedField {...text('benefits')} rows={3} />
        <SimpleGrid cols={{ base: 1, xs: hasTracks && conference.levels.length > 0 ? 3 : 2 }}>
          <Select
            {...choice(
              'formatId',
              conference.formats.map(({ id, name, minutes }) => ({
                value: id!,
                label: t('form.formatOption', { name, minutes }),
              })),
            )}
            withAsterisk
          />
          {hasTracks && (
            <Select
              {...choice(
                'trackId',
                conference.tracks.map(({ id, name }) => ({ value: id!, label: name })),
              )}
              description={conference.tracks.find(({ id }) => id === values.trackId)?.description}
              withAsterisk
            />
          )}
          {conference.levels.length > 0 && (
            <Select
              {...choice(
                'levelId',
                conference.levels.map(({ id, name }) => ({ value: id!, label: name })),
              )}
            />
          )}
        </SimpleGrid>
        <TopicsFields values={values} onChange={onChange} errorOf={errorOf} leave={leave} />
      </Stack>
      <SpeakersFields
        speakers={values.speakers}
        onChange={(speakers) => onChange({ speakers })}
        errorOf={errorOf}
        leave={leave}
        asksAddress={asksAddress}
      />
      <Stack className="panel" p="md" gap="md" component="section" aria-labelledby="notes-section">
        <Title order={2} id="notes-section">
          {t('form.notesSection')}
        </Title>
        <CountedField {...text('notes')} rows={2} />
      </Stack>
    </Stack>
  );
}
