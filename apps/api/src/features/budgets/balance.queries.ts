import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import type { SameCompany } from '#domain/committee/company-share';
import { readableTracks } from '#domain/ranking/readable-tracks';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { type ListedSpeaker, type ListedTalk, toBalance } from '#api/features/budgets/balance-columns';
import type { Balance } from '#api/features/budgets/balance.types';
import { SAME_COMPANIES, isRanked, personKey } from '#api/features/budgets/caps.sql';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { wasInAProgramme } from '#api/features/context/earlier-programme';
import { sameSpeakers } from '#api/features/context/same-person.sql';
import { isOwnProposal } from '#api/features/proposals/own-proposal';
import { roundHidesSpeakers } from '#api/features/proposals/readable-text';

const FRAME = `
  select ${roundHidesSpeakers('c.id')} as "speakersHidden",
    array(select t.id from tracks t where t.conference_id = c.id) as "trackIds"
  from conferences c where c.id = $1`;

/** What member $2 of user $3 reads as a chair: of the tracks of $4, and of none, if $5. */
const READABLE = `
  proposals p join committee_members m on m.conference_id = p.conference_id and m.id = $2 and m.user_id = $3 and m.state = 'active'
  where p.conference_id = $1 and ${isRanked('p')} and (p.track_id = any($4::uuid[]) or ($5 and p.track_id is null))
    and ${knownToBeFree('m', 'p')} and not ${isOwnProposal('$3', 'p')}`;

const TALKS = `select p.id, p.number, p.language from ${READABLE} order by p.number`;

/** Whether somebody speaks for the first time is told with a letter on the talk's own page, and so in a count here. */
const SPEAKERS = `
  with readable as materialized (select p.conference_id, p.id from ${READABLE})
  select ps.proposal_id as "proposalId", ${personKey('s')} as person, s.name, s.company, s.company_key as "companyKey",
    x.has_spoken_before as "hasSpokenBefore",
    (select count(*)::int from earlier_talks e where e.conference_id = s.conference_id and e.speaker_id = s.id) as told,
    case when s.user_id is null then 0 else (select count(*)::int from ${sameSpeakers('s')} known
      join conferences mine on mine.id = s.conference_id
      join conferences c on c.id = known.conference_id and c.id <> mine.id and c.is_demo = mine.is_demo
      join proposal_speakers l on l.conference_id = known.conference_id and l.speaker_id = known.id
      join proposals t on t.conference_id = l.conference_id and t.id = l.proposal_id
      where ${wasInAProgramme('t', 'c', '$6')}) end as programmes
  from readable join proposal_speakers ps on ps.conference_id = readable.conference_id and ps.proposal_id = readable.id
    join speakers s on s.conference_id = ps.conference_id and s.id = ps.speaker_id
    left join speaker_experiences x on x.conference_id = s.conference_id and x.speaker_id = s.id
  order by ps.proposal_id, ps.position, s.id`;

@Injectable()
export class BalanceQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Four statements, however many talks there are. */
  async read(actor: Actor, conferenceId: string): Promise<Balance> {
    authorize('balance.read', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const frame = await tx.one<{ speakersHidden: boolean; trackIds: string[] }>(FRAME, [conferenceId]);
      const { trackIds, trackless } = readableTracks(actor, frame!.trackIds);
      const scope = [conferenceId, actor.seat!.memberId, actor.userId, trackIds, trackless];
      const talks = await tx.rows<ListedTalk>(TALKS, scope);
      const speakers = await tx.rows<ListedSpeaker>(SPEAKERS, [...scope, this.clock.now()]);
      const same = await tx.rows<{ one: string; other: string }>(SAME_COMPANIES, [conferenceId]);
      const shown = may('speakers.read_as_chair', actor, { speakersAreShown: !frame!.speakersHidden });
      return toBalance(
        talks,
        speakers,
        same.map(({ one, other }): SameCompany => [one, other]),
        !shown,
      );
    });
  }
}
