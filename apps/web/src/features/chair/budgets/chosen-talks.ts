import { takesPlace } from '#domain/decision/decision-rules';
import { cutLine, type LineRow } from '#domain/ranking/cut-line';
import { aboveLine } from '#domain/ranking/line-shift';
import type { RankedList } from '../ranking/ranked-rows';
import { type Budgets, budgetOf } from './budget-of';

/** Rows of one track, or of one format in it, as the cut line sees them: places in the list, which is best first. */
export interface Strip {
  readonly indexes: readonly number[];
  readonly rows: readonly LineRow[];
  /** Null: none set. */
  readonly places: number | null;
  /** Accepted talks that the reader may not see. */
  readonly unseen: number;
}

const lineRow = ({ rows }: RankedList, index: number): LineRow => {
  const outcome = (rows.outcome[index] ?? null) as LineRow['outcome'];
  const isFree = outcome === 'accepted' && !takesPlace(outcome, rows.state[index]!);
  // Accepted and given back: it takes no place, and gets none. What the round is not for waits for another one.
  return {
    outcome: isFree ? 'rejected' : outcome,
    value: rows.inRound[index] === false ? null : (rows.mean[index] ?? null),
  };
};

/**
 * @param trackId null: all tracks
 * @param format name and id; null: all formats
 */
export function stripOf(
  list: RankedList,
  budgets: Budgets,
  trackId: string | null,
  format: { readonly id: string; readonly name: string } | null,
): Strip {
  const track = list.tracks.findIndex(({ id }) => id === trackId);
  const place = format === null ? -1 : list.formats.indexOf(format.name);
  const indexes = [...list.rows.number.keys()].filter(
    (index) =>
      (trackId === null || list.rows.track[index] === track) &&
      (format === null || list.rows.format[index] === place),
  );
  const unseen = budgets.tallies
    .filter(
      (tally) =>
        (trackId === null || tally.trackId === trackId) && (format === null || tally.formatId === format.id),
    )
    .reduce((sum, { hiddenAccepted }) => sum + hiddenAccepted, 0);
  return {
    indexes,
    rows: indexes.map((index) => lineRow(list, index)),
    places: budgetOf(budgets, trackId, format?.id ?? null)?.places ?? null,
    unseen,
  };
}

/**
 * Places in the list of the talks that take a place; with `withLine` also of those that each track's own line gives one.
 * O(talks × tracks).
 */
export function chosenTalks(list: RankedList, budgets: Budgets, withLine: boolean): ReadonlySet<number> {
  const chosen = new Set(
    [...list.rows.number.keys()].filter((index) =>
      takesPlace(list.rows.outcome[index] ?? null, list.rows.state[index]!),
    ),
  );
  if (!withLine) return chosen;
  for (const { id } of list.tracks) {
    const { indexes, rows, places, unseen } = stripOf(list, budgets, id, null);
    if (places === null) continue;
    for (const at of aboveLine(rows, cutLine(rows, places, unseen))) chosen.add(indexes[at]!);
  }
  return chosen;
}
