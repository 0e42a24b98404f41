import { Dice } from '#api/features/exchange/demo/dice';
import { DemoPeople } from '#api/features/exchange/demo/demo-people';
import type { DemoSeason } from '#api/features/exchange/demo/demo-season';
import { harbourlight } from '#api/features/exchange/demo/harbourlight';
import { meridian } from '#api/features/exchange/demo/meridian';
import { riverside } from '#api/features/exchange/demo/riverside';
import type { Season } from '#api/features/exchange/season/season';

export interface DemoAdmin {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/**
 * The three demo conferences: one in the middle of its review, one with an open call, one small community event. All of
 * it is made up and drawn from the seed; dates follow from `now`. The admin gets an organizer's seat in each, and with
 * it a way in; everybody else is somebody to look as.
 */
export function demoSeasons(seed: number, now: Date, newId: () => string, admin: DemoAdmin): Season[] {
  const people = new DemoPeople(new Dice(seed));
  return [harbourlight, meridian, riverside].map((make, i) => {
    const season = make({ now, newId, people, dice: new Dice(seed + i + 1) });
    seatAdmin(season, admin);
    return season.rows;
  });
}

function seatAdmin(season: DemoSeason, { userId, name, email }: DemoAdmin): void {
  const nobody = { company: '', companyKey: '', jobTitle: '', bio: '' };
  season.addMember({ name, email, ...nobody }, ['organizer'], new Map(), {}, userId);
}
