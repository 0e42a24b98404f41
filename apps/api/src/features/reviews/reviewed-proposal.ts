import type { Tx } from '#api/platform/tx';
import { readableTexts } from '#api/features/proposals/readable-text';
import { topicNames } from '#api/features/proposals/topic-names';
import type { ReviewedProposal } from '#api/features/reviews/reviews.types';

const SPEAKERS = `coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'company', s.company,
    'jobTitle', s.job_title, 'bio', s.bio) order by ps.position)
  from proposal_speakers ps join speakers s on s.conference_id = ps.conference_id and s.id = ps.speaker_id
  where ps.conference_id = p.conference_id and ps.proposal_id = p.id), '[]')`;

/** A proposal as its reviewers read it; who the speakers are is joined only where the round shows it; else the text is read as it was redacted. */
const proposals = (withSpeakers: boolean): string => `
  select p.id, p.number, ${readableTexts('p', `${!withSpeakers}`)}, t.name as "trackName",
    f.name as "formatName", f.minutes as "formatMinutes", l.name as "levelName", p.language,
    ${topicNames('p')} as topics,
    ${withSpeakers ? SPEAKERS : 'null'} as speakers
  from proposals p
    left join tracks t on t.conference_id = p.conference_id and t.id = p.track_id
    left join formats f on f.conference_id = p.conference_id and f.id = p.format_id
    left join levels l on l.conference_id = p.conference_id and l.id = p.level_id
  where p.conference_id = $1`;

/** One proposal; whether the reader may know of it was decided before. */
export async function reviewedProposal(
  tx: Tx,
  conferenceId: string,
  proposalId: string,
  withSpeakers: boolean,
): Promise<ReviewedProposal> {
  const found = await tx.lookup<ReviewedProposal>(`${proposals(withSpeakers)} and p.id = $2`, [
    conferenceId,
    proposalId,
  ]);
  return found!;
}

/** Several of them, in the order of the ids. One statement. */
export const reviewedProposals = (
  tx: Tx,
  conferenceId: string,
  proposalIds: readonly string[],
  withSpeakers: boolean,
): Promise<ReviewedProposal[]> =>
  tx.rows<ReviewedProposal>(
    `${proposals(withSpeakers)} and p.id = any($2::uuid[]) order by array_position($2::uuid[], p.id)`,
    [conferenceId, proposalIds],
  );
