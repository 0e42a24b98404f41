import { useMemo, useState } from 'react';
import type { DayFacts } from '#domain/schedule/schedule-facts';
import { BoardGrid } from './board-grid';
import { dayView } from './board-geometry';
import { DragLayer, type Hover } from './drag-layer';
import type { TrackLook } from './track-colours';
import { UnplacedList } from './unplaced-list';
import type { CheckedBoard } from './use-board';
import type { Target } from './use-place';

/** The unplaced sessions and one day's grid, with everything that can be dragged between them. */
export function Board({
  checked,
  day,
  looks,
  search,
  setSearch,
  place,
  open,
}: {
  readonly checked: CheckedBoard;
  readonly day: DayFacts;
  readonly looks: ReadonlyMap<string, TrackLook>;
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly place: (sessionId: string, to: Target) => boolean;
  readonly open: (id: string) => void;
}) {
  const view = useMemo(() => dayView(checked.facts, day), [checked.facts, day]);
  const [hover, setHover] = useState<Hover | null>(null);
  return (
    <DragLayer checked={checked} view={view} place={place} onHover={setHover}>
      <div className="board-frame">
        <UnplacedList checked={checked} looks={looks} search={search} setSearch={setSearch} open={open} />
        <BoardGrid checked={checked} view={view} hover={hover} looks={looks} open={open} />
      </div>
    </DragLayer>
  );
}
