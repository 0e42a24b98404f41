import { useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../api/client';
import { forgetKeptHere } from '../../ui/kept-here';

export type DemoPerson = Schemas['DemoPersonSeat'];

/** Whom one can look as, by conference. */
export function useDemoPeople() {
  return useQuery({
    queryKey: ['demo-people'],
    queryFn: () => ask<Schemas['DemoPeopleList']>(api.GET('/api/demo-people')),
    staleTime: 60_000,
  });
}

/** Somebody else at the screen: nothing of the one before may stay, so the page starts anew. */
function startAnew(path: string): void {
  forgetKeptHere();
  window.location.assign(path);
}

export async function lookAs(userId: string, slug: string): Promise<void> {
  await ask(api.POST('/api/login/look-as', { body: { userId } }));
  startAnew(`/c/${slug}`);
}

export async function lookAsOneself(path: string): Promise<void> {
  await ask(api.DELETE('/api/login/look-as'));
  startAnew(path);
}
