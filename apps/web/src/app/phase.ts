import type { Schemas } from '../api/client';

export type Phase = 'preparing' | 'call' | 'review' | 'deciding' | 'over';

type Dates = Pick<
  Schemas['ConferenceListItem'],
  'callOpensAt' | 'callClosesAt' | 'reviewClosesAt' | 'endsOn'
>;

const time = (at: string | null): number | null => (at === null ? null : new Date(at).getTime());

/** Where a conference stands in its season, and the deadline that ends this phase, if one is set. */
export function phaseOf(dates: Dates, now: number): { phase: Phase; until: string | null } {
  const [opens, closes, reviewCloses] = [
    time(dates.callOpensAt),
    time(dates.callClosesAt),
    time(dates.reviewClosesAt),
  ];
  if (now > Date.parse(`${dates.endsOn}T23:59:59Z`)) return { phase: 'over', until: null };
  if (opens === null || now < opens) return { phase: 'preparing', until: dates.callOpensAt };
  if (closes === null || now <= closes) return { phase: 'call', until: dates.callClosesAt };
  if (reviewCloses !== null && now <= reviewCloses) return { phase: 'review', until: dates.reviewClosesAt };
  return { phase: 'deciding', until: null };
}
