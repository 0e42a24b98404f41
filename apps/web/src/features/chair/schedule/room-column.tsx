import { useDroppable } from '@dnd-kit/core';
import { memo } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { MINUTE } from '#domain/schedule/schedule-facts';
import type { Violation } from '#domain/schedule/schedule-rule';
import { clock } from '#domain/schedule/schedule-words';
import { type DayView, heightOf, lanes, topOf } from './board-geometry';
import { type Hover, roomDropId } from './drag-layer';
import { SessionBlock } from './session-block';
import { colourOf, type TrackLook } from './track-colours';
import type { Board, BoardSession } from './use-board';

export interface PlacedBlock {
  readonly session: BoardSession;
  readonly startsAt: number;
  readonly endsAt: number;
}

interface ColumnProps {
  readonly room: Board['rooms'][number];
  readonly view: DayView;
  readonly timeZone: string;
  readonly blocks: readonly PlacedBlock[];
  readonly taken: readonly Board['taken'][number][];
  readonly problems: ReadonlyMap<string, readonly Violation[]>;
  readonly looks: ReadonlyMap<string, TrackLook>;
  readonly open: (id: string) => void;
}

/** One room's day. Where it would be dropped is drawn apart (DropMark), so that a moving pointer redraws no session. */
export const RoomColumn = memo(function RoomColumn(props: ColumnProps) {
  const { room, view, timeZone, blocks, taken, problems, looks, open } = props;
  const { t } = useTranslation('schedule');
  const { setNodeRef } = useDroppable({ id: roomDropId(room.id) });
  return (
    <div ref={setNodeRef} className="board-column" role="group" aria-label={room.name}>
      {taken.map((one) => (
        <div
          key={`${one.startsAt} ${one.by}`}
          className="board-taken"
          style={{ top: topOf(view, Date.parse(one.startsAt)), height: heightOf(one.minutes) - 2 }}
        >
          {t(one.by === 'withheld' ? 'taken.withheld' : 'taken.other')}
        </div>
      ))}
      {lanes(blocks).map(({ block: { session, startsAt, endsAt }, lane, of }) => {
        const found = problems.get(session.id) ?? [];
        return (
          <SessionBlock
            key={session.id}
            session={session}
            colour={colourOf(looks, session.trackId)}
            track={session.trackId === null ? undefined : looks.get(session.trackId)?.name}
            time={`${clock(startsAt, timeZone)}–${clock(endsAt, timeZone)}`}
            room={room.name}
            problemCount={found.length}
            isBlocked={found.some(({ level }) => level === 'block')}
            className="board-block"
            style={{
              top: topOf(view, startsAt),
              height: heightOf((endsAt - startsAt) / MINUTE) - 2,
              left: `calc(${(lane / of) * 100}% + 2px)`,
              width: `calc(${100 / of}% - 4px)`,
            }}
            open={open}
          />
        );
      })}
    </div>
  );
});

/** The place under the pointer. */
export function DropMark({
  hover,
  view,
  minutes,
  column,
}: {
  readonly hover: Hover;
  readonly view: DayView;
  readonly minutes: number;
  /** Counted from 0. */
  readonly column: number;
}) {
  return (
    <div
      aria-hidden
      className={hover.isBlocked ? 'board-drop board-drop-bad' : 'board-drop'}
      style={{
        gridColumn: `${column + 2} / ${column + 3}`,
        top: topOf(view, hover.place.startsAt),
        height: heightOf(minutes) - 2,
      }}
    />
  );
}
