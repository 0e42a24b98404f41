import { Loader, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import type { Role } from '#domain/access/actor';
import { holds, useConference } from '../../app/conference-context';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { LeavePanel } from './leave-panel';
import { OwnConflicts } from './own-conflicts';
import { OwnRelations } from './own-relations';
import { type OwnSeat, useSeat } from './seat-data';
import { SeatForm } from './seat-form';

// A track host judges no talk.
const JUDGES: readonly Role[] = ['organizer', 'cochair', 'track_chair', 'reviewer'];

/** What a member may know and change of their own seat. */
export function SeatPage() {
  const { t } = useTranslation('seat');
  const conference = useConference();
  const { data: seat, error, refetch } = useSeat(conference.slug);
  return (
    <main className="page page-narrow">
      <PageTitle title={t('title')} />
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!seat && !error && <Loader size="sm" />}
      {seat && (
        <Stack gap="md">
          <SeatFacts seat={seat} />
          <SeatForm seat={seat} />
          {holds(conference, JUDGES) && <OwnConflicts />}
          {holds(conference, JUDGES) && <OwnRelations />}
          <LeavePanel seat={seat} />
        </Stack>
      )}
    </main>
  );
}

function SeatFacts({ seat }: { readonly seat: OwnSeat }) {
  const { t } = useTranslation('seat');
  const { tracks } = useConference();
  const trackName = (id: string): string => tracks.find((track) => track.id === id)?.name ?? '';
  const roles = seat.roles.map(({ role, trackId }) =>
    t(`role.${role as Role}`, { track: trackName(trackId ?? '') }),
  );
  return (
    <Stack component="section" className="panel" p="md" gap={6}>
      <Title order={2}>{seat.name}</Title>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {seat.email}
      </Text>
      <Text size="sm">
        {t('roles')}: {roles.join(', ') || '–'}
      </Text>
      <Text size="sm">
        {t('maxLoad')}: {seat.maxLoad ?? t('noLimit')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('askOrganizer')}
      </Text>
    </Stack>
  );
}
