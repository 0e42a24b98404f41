import { aChairsSeason, type ChairsSeason } from '../../factories/chairs-season';
import type { Seat } from '../../factories/people';
import type { TestApp } from '../app';
import type { Browserless } from '../browserless';

/** The chairs' season with its people signed in. */
export interface ChairsWorld extends ChairsSeason {
  readonly carla: Browserless;
  readonly otto: Browserless;
  readonly tessa: Browserless;
  readonly rita: Browserless;
  url(path: string): string;
}

export async function chairsWorld(app: TestApp, slug: string): Promise<ChairsWorld> {
  const season = await aChairsSeason(app, slug);
  const signIn = (seat: Seat) => app.visitor().signIn(seat.email);
  return {
    ...season,
    carla: await signIn(season.seats.carla),
    otto: await signIn(season.seats.otto),
    tessa: await signIn(season.seats.tessa),
    rita: await signIn(season.seats.rita),
    url: (path) => `/api/conferences/${slug}/${path}`,
  };
}
