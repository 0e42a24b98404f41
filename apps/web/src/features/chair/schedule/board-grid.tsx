import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { groupBy } from '#domain/schedule/overlaps';
import { dayOf, MINUTE } from '#domain/schedule/schedule-facts';
import { clock } from '#domain/schedule/schedule-words';
import { type DayView, heightOf, topOf } from './board-geometry';
import type { Hover } from './drag-layer';
import { DropMark, type PlacedBlock, RoomColumn } from './room-column';
import { SessionBlock } from './session-block';
import { colourOf, type TrackLook } from './track-colours';
import type { CheckedBoard } from './use-board';

interface GridProps {
  readonly checked: CheckedBoard;
  readonly view: DayView;
  readonly hover: Hover | null;
  readonly looks: ReadonlyMap<string, TrackLook>;
  readonly open: (id: string) => void;
}

const NOTHING: readonly never[] = [];
const HOUR = 60 * MINUTE;

/** Rooms across, time down; what concerns everybody (plenaries, breaks of the whole house) goes across all rooms. */
export function BoardGrid({ checked, view, hover, looks, open }: GridProps) {
  const { t } = useTranslation('schedule');
  const { board, problems, sessions } = checked;
  const { rooms, timeZone } = board;
  const { byRoom, bands, taken } = useMemo(() => {
    const blocks = board.sessions.flatMap((session): PlacedBlock[] => {
      const startsAt = session.startsAt === null ? Number.NaN : Date.parse(session.startsAt);
      if (!dayOf([view.day], startsAt)) return [];
      return [{ session, startsAt, endsAt: startsAt + session.minutes * MINUTE }];
    });
    const isBand = ({ session }: PlacedBlock): boolean =>
      session.roomId === null || session.kind === 'plenary';
    return {
      byRoom: groupBy(
        blocks.filter((block) => !isBand(block)),
        ({ session }) => [session.roomId!],
      ),
      bands: blocks.filter(isBand),
      taken: groupBy(
        board.taken.filter(({ startsAt }) => dayOf([view.day], Date.parse(startsAt))),
        ({ roomId }) => [roomId],
      ),
    };
  }, [board, view.day]);
  const height = topOf(view, view.until);
  const hours = Array.from(
    { length: Math.ceil((view.until - view.from) / HOUR) },
    (_, i) => view.from + i * HOUR,
  );
  const columns = { gridTemplateColumns: `52px repeat(${rooms.length}, minmax(var(--room-width), 1fr))` };
  return (
    <div className="board-scroll panel" role="region" aria-label={t('grid')} tabIndex={0}>
      <div className="board">
        <div className="board-head" style={columns}>
          <div className="board-corner" />
          {rooms.map((room) => (
            <div key={room.id} className="board-room" title={room.name}>
              <Text size="sm" fw={600} truncate>
                {room.name}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {[
                  room.capacity === null ? '' : t('seats', { count: room.capacity }),
                  room.isShared ? t('shared') : '',
                ]
                  .filter(Boolean)
                  .join(' · ') || '\u00a0'}
              </Text>
            </div>
          ))}
        </div>
        <div className="board-body" style={{ ...columns, height }}>
          <div className="board-times" aria-hidden>
            {hours.map((hour) => (
              <span key={hour} style={{ top: topOf(view, hour) }}>
                {clock(hour, timeZone)}
              </span>
            ))}
          </div>
          <div className="board-slots" aria-hidden>
            {hours.map((hour) => (
              <i key={hour} style={{ top: topOf(view, hour) }} />
            ))}
            {view.slots.map((slot) => (
              <b
                key={`${slot.startsAt} ${slot.minutes}`}
                style={{ top: topOf(view, slot.startsAt), height: heightOf(slot.minutes) }}
              />
            ))}
          </div>
          {rooms.map((room) => (
            <RoomColumn
              key={room.id}
              room={room}
              view={view}
              timeZone={timeZone}
              blocks={byRoom.get(room.id) ?? NOTHING}
              taken={taken.get(room.id) ?? NOTHING}
              problems={problems}
              looks={looks}
              open={open}
            />
          ))}
          <div className="board-bands">
            {bands.map(({ session, startsAt, endsAt }) => {
              const found = problems.get(session.id) ?? NOTHING;
              return (
                <SessionBlock
                  key={session.id}
                  session={session}
                  colour={colourOf(looks, session.trackId)}
                  track={[
                    t(`kind.${session.kind as 'break'}`),
                    rooms.find(({ id }) => id === session.roomId)?.name ?? t('wholeHouse'),
                  ].join(' · ')}
                  time={`${clock(startsAt, timeZone)}–${clock(endsAt, timeZone)}`}
                  room={rooms.find(({ id }) => id === session.roomId)?.name}
                  problemCount={found.length}
                  isBlocked={found.some(({ level }) => level === 'block')}
                  className={`board-block board-band board-band-${session.kind}`}
                  style={{ top: topOf(view, startsAt), height: heightOf(session.minutes) - 2 }}
                  open={open}
                />
              );
            })}
          </div>
          {hover && (
            <DropMark
              hover={hover}
              view={view}
              minutes={sessions.get(hover.sessionId)?.minutes ?? 0}
              column={rooms.findIndex(({ id }) => id === hover.place.roomId)}
            />
          )}
        </div>
      </div>
    </div>
  );
}
