import { assign } from '#domain/assignment/assign';
import { assignmentPreview } from '#domain/assignment/assignment-preview';
import { encodePairs, freezeFacts } from '#domain/assignment/frozen-facts';
import { facts, member, proposal } from '../../factories/assignment-facts';
import type { TestConference } from '../../factories/conferences';
import { newId } from '../../factories/people';
import type { Sql } from '../../factories/sql';

/** A finished run that would give every proposal of the world to every one of the members. Returns its id. */
export async function addRun(
  app: Sql,
  conference: TestConference,
  proposalIds: readonly string[],
  memberIds: readonly string[],
): Promise<string> {
  const given = facts({
    proposals: proposalIds.map((id, i) => proposal(id, { number: i + 1, wanted: memberIds.length })),
    members: memberIds.map((id) => member(id, { name: '' })),
  });
  const { assignments, shortage, proof } = assign(given, 1);
  const input = freezeFacts(given);
  const result = {
    pairs: encodePairs(input, assignments),
    preview: assignmentPreview(given, assignments),
    shortage,
  };
  const id = newId();
  await app.sql(
    `insert into assignment_runs (conference_id, id, round_id, state, seed, settings, input, result, proof, finished_at)
     values ($1, $2, $3, 'ready', 1, $4, $5, $6, $7, now())`,
    [
      conference.id,
      id,
      conference.roundId,
      JSON.stringify({ reviewsPerProposal: memberIds.length, maxLoad: null }),
      JSON.stringify(input),
      JSON.stringify(result),
      JSON.stringify(proof),
    ],
  );
  return id;
}
