import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, seen } from '../../../api/client';
import { conferenceKey, useConference } from '../../../app/conference-context';

/** Whether each talk goes to a few reviewers, or everybody reviews everything: a setting of the conference. */
export function useUsesAssignment() {
  const { slug, version } = useConference();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (usesAssignment: boolean) =>
      ask(
        api.PATCH('/api/conferences/{slug}', {
          params: { path: { slug } },
          headers: seen(version),
          body: { usesAssignment },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: conferenceKey(slug) }),
  });
}
