import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/policy';
import { type CappedTalk, capsOf, overCapSentence, overCaps } from '#domain/budget/caps';
import { groupKeys, type SameCompany } from '#domain/committee/company-share';
import { DomainError } from '#domain/errors';
import type { Tx } from '#api/platform/tx';
import { SAME_COMPANIES, holdsPlace, personKey } from '#api/features/budgets/caps.sql';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isOwnProposal } from '#api/features/proposals/own-proposal';
import { roundHidesSpeakers } from '#api/features/proposals/readable-text';

type CapSettings = Parameters<typeof capsOf>[0] & { readonly speakersHidden: boolean };

interface StoredTalk {
  readonly number: number;
  readonly isMore: boolean;
  /** The actor may know of it. */
  readonly isKnown: boolean;
  readonly speakers: readonly { key: string; name: string; company: string; companyKey: string }[];
}

const SETTINGS = `
  select talks_per_company as "talksPerCompany", company_cap_blocks as "companyCapBlocks",
    talks_per_speaker as "talksPerSpeaker", speaker_cap_blocks as "speakerCapBlocks", ${roundHidesSpeakers('c.id')} as "speakersHidden"
  from conferences c where c.id = $1`;

/** What is accepted in conference $1 and what is to be ($2), for member $3 of user $4. */
const TALKS = `
  select p.number, p.id = any($2::uuid[]) as "isMore", coalesce(${knownToBeFree('m', 'p')}, false) and not ${isOwnProposal('$4', 'p')} as "isKnown",
    coalesce((select jsonb_agg(jsonb_build_object('key', ${personKey('s')}, 'name', s.name, 'company', s.company, 'companyKey', s.company_key)
      order by ps.position, s.id) from proposal_speakers ps
      join speakers s on s.conference_id = ps.conference_id and s.id = ps.speaker_id
      where ps.conference_id = p.conference_id and ps.proposal_id = p.id), '[]') as speakers
  from proposals p left join decisions d on d.conference_id = p.conference_id and d.proposal_id = p.id
    left join committee_members m on m.conference_id = p.conference_id and m.id = $3
  where p.conference_id = $1 and (p.id = any($2::uuid[]) or ${holdsPlace('p', 'd')}) order by p.number`;

/** The caps on what is accepted. Whatever accepts talks, one or many, asks here first, in its own transaction. */
@Injectable()
export class CapsService {
  /**
   * Refuses (`over_cap`) what would take a company or a speaker over a cap that blocks. Whoever accepts at the same time
   * waits, so that two talks cannot both take the last place. One statement where no cap blocks, else four.
   */
  async refuseOver(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    proposalIds: readonly string[],
  ): Promise<void> {
    const settings = await tx.lookup<CapSettings>(SETTINGS, [conferenceId]);
    const caps = capsOf(settings!).filter(({ blocks }) => blocks);
    if (caps.length === 0) return;
    await tx.run(`select pg_advisory_xact_lock(hashtextextended('caps:' || $1, 0))`, [conferenceId]);
    const stored = await tx.rows<StoredTalk>(TALKS, [
      conferenceId,
      proposalIds,
      actor.seat?.memberId ?? null,
      actor.userId,
    ]);
    const same = await tx.rows<{ one: string; other: string }>(SAME_COMPANIES, [conferenceId]);
    const groups = groupKeys(same.map(({ one, other }): SameCompany => [one, other]));
    const companyOf = (key: string): string => groups.get(key) ?? key;
    const talks = stored.map(({ number, speakers }): CappedTalk => ({
      number,
      companies: speakers.filter(({ companyKey }) => companyKey !== '').map((s) => companyOf(s.companyKey)),
      speakers: speakers.map(({ key }) => key),
    }));
    const over = overCaps(
      talks.filter((_, i) => !stored[i]!.isMore),
      talks.filter((_, i) => stored[i]!.isMore),
      caps,
    );
    if (over.length === 0) return;
    const named = may('speakers.read_as_chair', actor, { speakersAreShown: !settings!.speakersHidden });
    const known = new Set(stored.filter(({ isKnown }) => isKnown).map(({ number }) => number));
    const told = stored.filter(({ isMore }) => isMore).flatMap(({ speakers }) => speakers);
    const nameOf = (of: 'company' | 'speaker', key: string): string | null => {
      if (!named) return null;
      return of === 'company'
        ? told.find(({ companyKey }) => companyOf(companyKey) === key)!.company
        : told.find((speaker) => speaker.key === key)!.name;
    };
    const violations = over.map((each) => ({
      rule: `talks_per_${each.cap.of}`,
      message: overCapSentence(each, nameOf(each.cap.of, each.key), (number) => known.has(number)),
    }));
    throw new DomainError('over_cap', violations[0]!.message, { violations });
  }
}
