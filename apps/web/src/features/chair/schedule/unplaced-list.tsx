import { useDroppable } from '@dnd-kit/core';
import { Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { UNPLACED_DROP } from './drag-layer';
import { SessionBlock } from './session-block';
import { colourOf, type TrackLook } from './track-colours';
import type { BoardSession, CheckedBoard } from './use-board';

/** Whether a session is meant by what was typed: title, speaker, company, track, #number. */
export function isFound(session: BoardSession, text: string, track: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const hay = [
    session.title,
    track,
    session.number === null ? '' : `#${session.number}`,
    ...session.speakers.flatMap(({ name, company }) => [name, company]),
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => hay.includes(word));
}

/** What has no place yet. Dropping a session here takes it out of the schedule. */
export function UnplacedList({
  checked,
  looks,
  search,
  setSearch,
  open,
}: {
  readonly checked: CheckedBoard;
  readonly looks: ReadonlyMap<string, TrackLook>;
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly open: (id: string) => void;
}) {
  const { t } = useTranslation('schedule');
  const { setNodeRef, isOver } = useDroppable({ id: UNPLACED_DROP });
  const wanted = useDeferredValue(search);
  const trackOf = (session: BoardSession): string =>
    (session.trackId === null ? undefined : looks.get(session.trackId)?.name) ?? '';
  const all = checked.board.sessions.filter(({ startsAt }) => startsAt === null);
  const shown = all.filter((session) => isFound(session, wanted, trackOf(session)));
  return (
    <section
      ref={setNodeRef}
      className={`unplaced panel${isOver ? ' unplaced-over' : ''}`}
      aria-label={t('unplaced.title', { count: all.length })}
    >
      <Stack gap={6} p={8} className="unplaced-head">
        <Text size="sm" fw={600} component="h2" m={0}>
          {t('unplaced.title', { count: all.length })}
        </Text>
        <TextInput
          size="xs"
          leftSection={<IconSearch size={14} />}
          placeholder={t('unplaced.search')}
          aria-label={t('unplaced.search')}
          data-search
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </Stack>
      <div className="unplaced-rows">
        {shown.map((session) => (
          <SessionBlock
            key={session.id}
            session={session}
            colour={colourOf(looks, session.trackId)}
            track={session.isAccepted ? trackOf(session) : t('noLonger')}
            time={undefined}
            room={undefined}
            problemCount={session.isAccepted ? 0 : 1}
            isBlocked={false}
            open={open}
          />
        ))}
        {shown.length === 0 && (
          <Text size="sm" c="dimmed" p={8}>
            {checked.board.sessions.length === 0
              ? t('unplaced.empty')
              : t(all.length === 0 ? 'unplaced.none' : 'unplaced.notFound')}
          </Text>
        )}
      </div>
    </section>
  );
}
