import { MultiSelect, NumberInput, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from '../../i18n/texts';
import { asksLanguage } from '#domain/conference/languages';
import { api, ask, seen } from '../../api/client';
import { holds, useConference } from '../../app/conference-context';
import { languageChoices } from '../../ui/languages';
import { LevelRows, type Levels } from '../../ui/level-rows';
import { SectionPanel } from '../settings/section-panel';
import { useSection } from '../settings/use-section';
import { type OwnSeat, seatKey } from './seat-data';
import { ReminderFields } from './reminder-fields';
import { type SeatEdit, seatBody, seatEdit } from './seat-edit';

/** What a member tells of themselves: where they work, how much they want to review, what they speak and know. */
export function SeatForm({ seat }: { readonly seat: OwnSeat }) {
  const { t, i18n } = useTranslation('seat');
  const conference = useConference();
  const { slug, tracks, topics, languages } = conference;
  const queries = useQueryClient();
  const stored = useMemo(() => seatEdit(seat), [seat]);
  const section = useSection<SeatEdit>(
    stored,
    seat.version,
    (value, version) =>
      ask(
        api.PATCH('/api/conferences/{slug}/my-seat', {
          params: { path: { slug } },
          headers: seen(version),
          body: seatBody(stored, value),
        }),
      ),
    () => queries.invalidateQueries({ queryKey: seatKey(slug) }),
  );
  const { value } = section;
  const change = (patch: Partial<SeatEdit>): void => section.change({ ...value, ...patch });
  const reviews = holds(conference, ['reviewer']);
  return (
    <SectionPanel id="about-me" title={t('about.title')} section={section}>
      {seat.company === '' && (
        <Text size="sm" fw={600}>
          {t('company.missing')}
        </Text>
      )}
      <TextInput
        label={t('company.label')}
        description={t('company.help')}
        autoComplete="organization"
        maxLength={200}
        value={value.company}
        onChange={(event) => change({ company: event.currentTarget.value })}
      />
      {reviews && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={t('wish.label')}
            description={seat.maxLoad === null ? t('wish.help') : t('wish.limit', { count: seat.maxLoad })}
            placeholder={t('wish.none')}
            min={0}
            max={5000}
            allowDecimal={false}
            value={value.wishedLoad ?? ''}
            onChange={(load) => change({ wishedLoad: typeof load === 'number' ? load : null })}
          />
          {asksLanguage(languages) && (
            <MultiSelect
              label={t('languages.label')}
              description={t('languages.help')}
              data={languageChoices(i18n.language, [...new Set([...languages, ...value.languages])])}
              value={[...value.languages]}
              onChange={(chosen) => change({ languages: chosen })}
            />
          )}
        </SimpleGrid>
      )}
      {reviews && (topics.length > 0 || (conference.usesTracks && tracks.length > 0)) && (
        <Text size="sm" c="dimmed">
          {t('known.help')}
        </Text>
      )}
      {reviews && conference.usesTracks && (
        <Known
          title={t('known.tracks')}
          things={tracks}
          levels={value.tracks}
          onChange={(levels) => change({ tracks: levels })}
        />
      )}
      {reviews && (
        <Known
          title={t('known.topics')}
          things={topics}
          levels={value.topics}
          onChange={(levels) => change({ topics: levels })}
        />
      )}
      {reviews && (
        <ReminderFields
          value={value.reminders}
          conferenceZone={conference.timeZone}
          change={(reminders) => change({ reminders })}
        />
      )}
    </SectionPanel>
  );
}

interface KnownProps {
  readonly title: string;
  readonly things: readonly { readonly id?: string; readonly name: string }[];
  readonly levels: Levels;
  readonly onChange: (levels: Levels) => void;
}

function Known({ title, things, levels, onChange }: KnownProps) {
  const { t } = useTranslation('seat');
  if (things.length === 0) return null;
  return (
    <Stack gap={4}>
      <Title order={3}>{title}</Title>
      <LevelRows
        things={things.map(({ id, name }) => ({ id: id!, name }))}
        levels={levels}
        onChange={onChange}
        words={[t('known.0'), t('known.1'), t('known.2'), t('known.3')]}
        labelOf={(name) => t('known.of', { name })}
      />
    </Stack>
  );
}
