import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { groupBy } from '#domain/schedule/overlaps';
import { dayOf, MINUTE, type DayFacts } from '#domain/schedule/schedule-facts';
import { clock } from '#domain/schedule/schedule-words';
import { colourOf, type TrackLook } from './track-colours';
import type { CheckedBoard } from './use-board';

/** One day to read from top to bottom: what a phone shows. */
export function DayList({
  checked,
  day,
  looks,
  open,
}: {
  readonly checked: CheckedBoard;
  readonly day: DayFacts;
  readonly looks: ReadonlyMap<string, TrackLook>;
  readonly open: (id: string) => void;
}) {
  const { t } = useTranslation('schedule');
  const { board, problems } = checked;
  const rooms = new Map(board.rooms.map(({ id, name }) => [id, name]));
  const placed = board.sessions
    .flatMap((session) =>
      session.startsAt === null ? [] : [{ session, startsAt: Date.parse(session.startsAt) }],
    )
    .filter(({ startsAt }) => dayOf([day], startsAt));
  const taken = board.taken.filter(({ startsAt }) => dayOf([day], Date.parse(startsAt)));
  const times = [...groupBy(placed, ({ startsAt }) => [String(startsAt)]).values()]
    .map((sessions) => [sessions[0]!.startsAt, sessions] as const)
    .toSorted(([a], [b]) => a - b);
  if (times.length === 0) {
    return (
      <Text size="sm" c="dimmed" className="panel" p="md">
        {t('list.empty')}
      </Text>
    );
  }
  return (
    <div className="panel day-list">
      {taken.length > 0 && (
        <Text size="xs" c="dimmed" p="xs">
          {taken
            .map(
              (one) =>
                `${clock(Date.parse(one.startsAt), board.timeZone)} ${rooms.get(one.roomId) ?? ''}: ${t(one.by === 'withheld' ? 'taken.withheld' : 'taken.other')}`,
            )
            .join(' · ')}
        </Text>
      )}
      {times.map(([startsAt, sessions]) => (
        <section key={startsAt} aria-label={clock(startsAt, board.timeZone)}>
          <Text component="h2" size="sm" fw={600} m={0} className="day-list-time">
            {clock(startsAt, board.timeZone)}
          </Text>
          <div>
            {sessions.map(({ session }) => (
              <UnstyledButton
                key={session.id}
                className="day-list-row"
                style={{ '--track': colourOf(looks, session.trackId) } as CSSProperties}
                onClick={() => open(session.id)}
              >
                <Text size="sm" fw={500}>
                  {(problems.get(session.id) ?? []).length > 0 && (
                    <IconAlertTriangle size={14} className="block-sign" aria-label={t('hasProblems')} />
                  )}
                  {session.title}
                </Text>
                <Text size="xs" c="dimmed">
                  {[
                    session.roomId === null ? t('wholeHouse') : rooms.get(session.roomId),
                    t('list.until', { time: clock(startsAt + session.minutes * MINUTE, board.timeZone) }),
                    session.trackId === null ? '' : looks.get(session.trackId)?.name,
                    session.speakers.map(({ name }) => name).join(', '),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </UnstyledButton>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
