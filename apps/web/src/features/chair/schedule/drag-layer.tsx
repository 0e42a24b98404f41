import {
  type Announcements,
  type Collision,
  type CollisionDetection,
  DndContext,
  DragOverlay,
  type DragMoveEvent,
  KeyboardCode,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  rectIntersection,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type CSSProperties, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { violationsAt } from '#domain/schedule/check-schedule';
import type { Place } from '#domain/schedule/schedule-facts';
import { clock } from '#domain/schedule/schedule-words';
import { type DayView, snapped, stepped } from './board-geometry';
import { BlockContent } from './session-block';
import type { BoardSession, CheckedBoard } from './use-board';
import type { Target } from './use-place';

export const roomDropId = (roomId: string): string => `room ${roomId}`;
export const UNPLACED_DROP = 'unplaced';

interface Dragged {
  readonly session: BoardSession;
  readonly colour: string;
}

const draggedOf = (event: Pick<DragMoveEvent, 'active'>): Dragged => event.active.data.current as Dragged;

/** The pointer says where; the keyboard has none, so there the dragged block's own rectangle does. */
const detect: CollisionDetection = (args): Collision[] =>
  args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args).slice(0, 1);

/** Where the dragged session would stand now: a place, nowhere (over the unplaced ones), or undefined (off the board). */
function targetOf(
  { active, over }: Pick<DragMoveEvent, 'active' | 'over'>,
  view: DayView,
): Place | null | undefined {
  if (!over) return undefined;
  if (over.id === UNPLACED_DROP) return null;
  const top = active.rect.current.translated?.top ?? 0;
  const { session } = draggedOf({ active });
  return {
    roomId: String(over.id).replace('room ', ''),
    startsAt: snapped(view, session, top - over.rect.top),
  };
}

export interface Hover {
  readonly sessionId: string;
  readonly place: Place;
  readonly words: readonly string[];
  readonly isBlocked: boolean;
}

interface DragLayerProps {
  readonly checked: CheckedBoard;
  readonly view: DayView;
  readonly place: (sessionId: string, to: Target) => boolean;
  /** Told when the place under the pointer changes, not at every pixel. */
  readonly onHover: (hover: Hover | null) => void;
  readonly children: ReactNode;
}

/** Dragging sessions by pointer and keyboard, with the violations at the place under the pointer and announcements. */
export function DragLayer({ checked, view, place, onHover, children }: DragLayerProps) {
  const { t } = useTranslation('schedule');
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  // What was found at the place under the pointer, for the announcement of the same move.
  const found = useRef<Hover | null>(null);
  const zone = checked.board.timeZone;
  const sensors = useSensors(
    // A click that trembles is still a click.
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, {
      keyboardCodes: {
        start: [KeyboardCode.Space],
        cancel: [KeyboardCode.Esc],
        end: [KeyboardCode.Space, KeyboardCode.Enter],
      },
      coordinateGetter: (event, { currentCoordinates, context }) => {
        if (!context.active) return undefined;
        const { session } = draggedOf({ active: context.active });
        const columns = checked.board.rooms
          .map(({ id }) => context.droppableRects.get(roomDropId(id)))
          .filter((rect) => rect !== undefined);
        const here = columns.findIndex(
          ({ left, right }) => currentCoordinates.x + 4 >= left && currentCoordinates.x + 4 < right,
        );
        const column = columns[Math.max(here, 0)];
        if (!column) return undefined;
        const aside = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
        const down = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
        if (aside === 0 && down === 0) return undefined;
        event.preventDefault();
        if (here === -1) return { x: column.left, y: Math.max(column.top, 0) };
        if (down !== 0)
          return {
            x: column.left,
            y: column.top + stepped(view, session, currentCoordinates.y - column.top, down),
          };
        const next = columns[here + aside];
        return next ? { x: next.left, y: currentCoordinates.y } : undefined;
      },
    }),
  );

  const say = (place: Place | null | undefined): string => {
    if (place === undefined) return t('drag.nowhere');
    if (place === null) return t('drag.out');
    const room = checked.board.rooms.find(({ id }) => id === place.roomId)?.name ?? '';
    return t('drag.over', { room, time: clock(place.startsAt, zone) });
  };
  const show = (next: Hover | null): void => {
    found.current = next;
    setHover(next);
    onHover(next);
  };
  const look = (event: DragMoveEvent): void => {
    const target = targetOf(event, view);
    const id = String(event.active.id);
    const last = found.current;
    if (!target) {
      if (last) show(null);
      return;
    }
    if (last?.place.roomId === target.roomId && last.place.startsAt === target.startsAt) return;
    const violations = violationsAt(checked.facts, id, target);
    show({
      sessionId: id,
      place: target,
      words: violations.map(({ message }) => message),
      isBlocked: violations.some(({ level }) => level === 'block'),
    });
  };
  const end = (): void => {
    setDragged(null);
    show(null);
  };
  const announce = (event: Pick<DragMoveEvent, 'active' | 'over'>): string =>
    [say(targetOf(event, view)), ...(found.current?.words ?? [])].join(' ');
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('drag.start', { title: draggedOf({ active }).session.title }),
    // The room changes after the move that led there: both tell where it is now.
    onDragOver: announce,
    onDragMove: announce,
    onDragEnd: () => t('drag.end'),
    onDragCancel: () => t('drag.cancel'),
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={detect}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag.how') } }}
      onDragStart={(event) => setDragged(draggedOf(event))}
      onDragMove={look}
      onDragOver={look}
      onDragCancel={end}
      onDragEnd={(event) => {
        const target = targetOf(event, view);
        end();
        if (target === undefined) return;
        const to = target && {
          roomId: target.roomId,
          startsAt: new Date(target.startsAt).toISOString(),
        };
        place(String(event.active.id), to);
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div
            className={`block block-overlay${hover?.isBlocked ? ' block-bad' : ''}`}
            style={{ '--track': dragged.colour } as CSSProperties}
          >
            <BlockContent
              session={dragged.session}
              track={undefined}
              time={hover ? clock(hover.place.startsAt, zone) : undefined}
              problemCount={hover?.words.length ?? 0}
              isBlocked={hover?.isBlocked ?? false}
            />
            {hover?.words.map((words) => (
              <span key={words} className="block-words">
                {words}
              </span>
            ))}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}
