import type { CalibrationGround } from '#domain/ranking/calibration/calibration-ground';

/** Talks and reviewers that are joined by reviews, and by none to the others. */
export interface ConnectedPart {
  /** Sorted; '' stands for no track. */
  readonly trackIds: readonly string[];
  readonly talks: number;
  readonly reviewers: number;
}

/**
 * The parts of the graph of reviewers and talks, largest first. Between two parts nothing tells a harsh committee from
 * weak talks: more than one is worth a warning. O(reviews), near enough.
 */
export function connectedParts(ground: CalibrationGround): ConnectedPart[] {
  const talks = ground.numbers.length;
  const parent = Int32Array.from({ length: talks + ground.reviewerIds.length }, (_, i) => i);
  const root = (start: number): number => {
    let at = start;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  ground.talkOf.forEach((talk, r) => {
    parent[root(talk)] = root(talks + ground.reviewerOf[r]!);
  });
  const parts = new Map<number, { trackIds: Set<string>; talks: number; reviewers: number }>();
  for (let node = 0; node < parent.length; node += 1) {
    const at = root(node);
    const part = parts.get(at) ?? { trackIds: new Set<string>(), talks: 0, reviewers: 0 };
    parts.set(at, part);
    if (node >= talks) part.reviewers += 1;
    else {
      part.talks += 1;
      part.trackIds.add(ground.trackIds[ground.trackOf[node]!]!);
    }
  }
  return [...parts.values()]
    .map((part) => ({ ...part, trackIds: [...part.trackIds].sort() }))
    .toSorted((a, b) => b.talks - a.talks || (a.trackIds[0]! < b.trackIds[0]! ? -1 : 1));
}
