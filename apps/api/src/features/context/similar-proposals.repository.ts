import { Injectable } from '@nestjs/common';
import type { ComparedText } from '#domain/similarity/weighed-texts';
import type { Tx } from '#api/platform/tx';
import { SimilarProposalEntity } from '#api/features/context/context.entity';
import { isInTheCall, wasInAProgramme } from '#api/features/context/earlier-programme';

/** A proposal's words, with where it stands. */
export interface StoredText extends ComparedText {
  readonly conferenceId: string;
  readonly proposalId: string;
}

// Far more than the editions of one organizer; the latest count.
const MOST_EARLIER = 20_000;

const WORDS = `p.conference_id as "conferenceId", p.id as "proposalId", p.title`;

@Injectable()
export class SimilarProposalsRepository {
  /** What the talks of the conference say to the audience, by number; notes are for the committee alone. */
  ownTexts(tx: Tx, conferenceId: string): Promise<StoredText[]> {
    return tx.rows<StoredText>(
      `select ${WORDS}, p.description || ' ' || p.benefits as body from proposals p
       where p.conference_id = $1 and ${isInTheCall('p')} order by p.number`,
      [conferenceId],
    );
  }

  /** What the programmes of other editions made public; a demo and the real conferences know nothing of each other. */
  earlierTexts(tx: Tx, conferenceId: string, now: Date): Promise<StoredText[]> {
    return tx.rows<StoredText>(
      `select ${WORDS}, p.description as body
       from conferences mine join conferences c on c.is_demo = mine.is_demo and c.id <> mine.id
         join proposals p on p.conference_id = c.id
       where mine.id = $1 and ${wasInAProgramme('p', 'c', '$2')}
       order by c.ends_on desc, c.id, p.number limit ${MOST_EARLIER}`,
      [conferenceId, now],
    );
  }

  /** Makes these the conference's similar talks, and no others; rows that say the same stay untouched. */
  async replace(
    tx: Tx,
    conferenceId: string,
    rows: readonly Omit<SimilarProposalEntity, 'conferenceId'>[],
  ): Promise<void> {
    await tx.run(
      `delete from similar_proposals s where s.conference_id = $1 and not exists (
         select 1 from unnest($2::uuid[], $3::uuid[]) as now (proposal_id, other_id)
         where now.proposal_id = s.proposal_id and now.other_id = s.other_proposal_id)`,
      [
        conferenceId,
        rows.map(({ proposalId }) => proposalId),
        rows.map(({ otherProposalId }) => otherProposalId),
      ],
    );
    await tx.insert(
      SimilarProposalEntity,
      rows.map((row) => ({ conferenceId, ...row })),
      `on conflict on constraint similar_proposals_pkey
       do update set similarity = excluded.similarity, words = excluded.words
       where (similar_proposals.similarity, similar_proposals.words) is distinct from (excluded.similarity, excluded.words)`,
    );
  }
}
