import './schedule.css';
import { Button, Center, Divider, Loader, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { Link } from 'react-router';
import { api, ask, seen } from '../../../api/client';
import { useConference, type ConferenceDetail } from '../../../app/conference-context';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { SectionPanel } from '../../settings/section-panel';
import { useSection } from '../../settings/use-section';
import { DaysSection } from './days-section';
import { RoomsSection } from './rooms-section';
import { datesBetween, type Setup } from './setup';
import { SlotsSection } from './slots-section';
import { type Board, boardQuery } from './use-board';

/** What the board stands on. Before the first save the days are those of the conference, as a proposal. */
export function SetupPage() {
  const { t } = useTranslation('schedule');
  const conference = useConference();
  const { data, error, refetch } = useQuery({ ...boardQuery(conference.slug), refetchInterval: false });
  return (
    <div className="page page-settings">
      <PageTitle title={t('setup.title')}>
        <Button
          component={Link}
          to=".."
          relative="path"
          variant="default"
          leftSection={<IconArrowLeft size={16} />}
        >
          {t('setup.back')}
        </Button>
      </PageTitle>
      {error && !data && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && (
        <Center h="30vh">
          <Loader size="sm" />
        </Center>
      )}
      {data && <SetupForm board={data} conference={conference} />}
    </div>
  );
}

function SetupForm({ board, conference }: { readonly board: Board; readonly conference: ConferenceDetail }) {
  const { t } = useTranslation('schedule');
  const queries = useQueryClient();
  const { slug, startsOn, endsOn } = conference;
  const stored = useMemo<Setup>(
    () => ({
      days:
        board.version === null && board.days.length === 0
          ? datesBetween(startsOn, endsOn)
          : board.days.map(({ onDate }) => onDate),
      rooms: board.rooms,
      slots: board.slots.map(({ startsAt, minutes }) => ({ startsAt: Date.parse(startsAt), minutes })),
    }),
    [board, startsOn, endsOn],
  );
  const section = useSection(
    stored,
    // 0: there is none yet, the first save makes it.
    board.version ?? 0,
    ({ days, rooms, slots }, at) =>
      ask(
        api.PUT('/api/conferences/{slug}/schedule/setup', {
          params: { path: { slug } },
          headers: seen(at === 0 ? null : at),
          body: {
            days: days.map((onDate) => ({ onDate })),
            rooms: rooms.map(({ id, name, capacity, isShared }) => ({
              ...(id === undefined ? {} : { id }),
              name,
              capacity,
              isShared,
            })),
            slots: slots.map(({ startsAt, minutes }) => ({
              startsAt: new Date(startsAt).toISOString(),
              minutes,
            })),
          },
        }),
      ),
    () => queries.invalidateQueries({ queryKey: boardQuery(slug).queryKey }),
  );
  const { value, change } = section;
  const props = { value, change, timeZone: board.timeZone };
  return (
    <SectionPanel id="setup" title={t('setup.panel')} section={section}>
      <Title order={3}>{t('setup.days')}</Title>
      <DaysSection {...props} />
      <Divider />
      <Title order={3}>{t('setup.rooms')}</Title>
      <RoomsSection {...props} slug={slug} />
      <Divider />
      <Title order={3}>{t('setup.slots')}</Title>
      <SlotsSection {...props} />
    </SectionPanel>
  );
}
