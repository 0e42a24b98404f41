import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import {
  CommitteeInterestTopicEntity,
  CommitteeInterestTrackEntity,
} from '#api/features/committee/committee-interest.entity';

export interface NewInterest {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly companyKey: string;
  readonly languages: readonly string[];
  readonly note: string;
  readonly trackIds: readonly string[];
  readonly topicIds: readonly string[];
}

@Injectable()
export class InterestsRepository {
  /** Stores an offer to review; a second one from the same address takes the place of the first while nobody has answered it. Returns its id. */
  async offer(tx: Tx, conferenceId: string, interest: NewInterest): Promise<string> {
    const { id, name, email, company, companyKey, languages, note, trackIds, topicIds } = interest;
    const stored = await tx.one<{ id: string }>(
      `insert into committee_interests (conference_id, id, name, email, company, company_key, languages, note)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (conference_id, email) where state = 'open' do update set name = excluded.name, company = excluded.company,
         company_key = excluded.company_key, languages = excluded.languages, note = excluded.note,
         version = committee_interests.version + 1
       returning id`,
      [conferenceId, id, name, email, company, companyKey, languages, note],
    );
    const interestId = stored!.id;
    for (const table of ['committee_interest_tracks', 'committee_interest_topics'])
      await tx.run(`delete from ${table} where conference_id = $1 and interest_id = $2`, [
        conferenceId,
        interestId,
      ]);
    await tx.insert(
      CommitteeInterestTrackEntity,
      trackIds.map((trackId) => ({ conferenceId, interestId, trackId })),
    );
    await tx.insert(
      CommitteeInterestTopicEntity,
      topicIds.map((topicId) => ({ conferenceId, interestId, topicId })),
    );
    return interestId;
  }
}
