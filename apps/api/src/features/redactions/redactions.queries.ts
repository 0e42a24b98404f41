import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { redactionState } from '#domain/redaction/redaction-state';
import type { HiddenPeople } from '#domain/redaction/telltale';
import { telltales } from '#domain/redaction/telltales';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isOwnProposal } from '#api/features/proposals/own-proposal';
import { loadProposalFacts } from '#api/features/proposals/proposal-facts';
import { roundHidesSpeakers } from '#api/features/proposals/readable-text';
import { type CountedTexts, hiddenPeople } from '#api/features/redactions/count-telltales';
import { PEOPLE, textsHash } from '#api/features/redactions/hidden-people.sql';
import {
  MOST_TALKS,
  type RedactionList,
  type RedactionSheet,
  type StoredRedaction,
  type WrittenTexts,
} from '#api/features/redactions/redactions.types';
import { TelltaleCounts } from '#api/features/redactions/telltale-counts';

interface ListedRow {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly trackName: string | null;
  readonly madeFrom: string | null;
  readonly standing: string;
}

/** As the policy's `redaction.change` allows: for the member $3 of the user $4; $2 is null, for all proposals. */
const ROWS = `with ${PEOPLE}
  select p.id, p.number, p.title, t.name as "trackName", x.made_from as "madeFrom", hashed.standing,
    md5(hashed.standing || coalesce(people.people::text, '')) as key
  from proposals p
    join committee_members viewer on viewer.conference_id = p.conference_id and viewer.id = $3 and viewer.state = 'active'
    cross join lateral (select ${textsHash('p')} as standing) hashed
    left join tracks t on t.conference_id = p.conference_id and t.id = p.track_id
    left join proposal_redactions x on x.conference_id = p.conference_id and x.proposal_id = p.id
    left join people on people.proposal_id = p.id
  where p.conference_id = $1 and p.state not in ('draft', 'withdrawn', 'set_aside')
    and ${knownToBeFree('viewer', 'p')} and not ${isOwnProposal('$4', 'p')}
  order by p.number limit ${MOST_TALKS}`;

const TEXTS = `with ${PEOPLE}
  select p.id, array[p.title, p.description, p.benefits, p.notes] as texts, people.people
  from proposals p left join people on people.proposal_id = p.id where p.conference_id = $1 and p.id = any($3::uuid[])`;

interface SheetRow {
  readonly written: WrittenTexts;
  readonly madeFrom: string;
  readonly people: Partial<HiddenPeople> | null;
  readonly redaction: StoredRedaction | null;
}

const SHEET = `with ${PEOPLE}
  select jsonb_build_object('title', p.title, 'description', p.description, 'benefits', p.benefits, 'notes', p.notes) as written,
    ${textsHash('p')} as "madeFrom", people.people,
    (select jsonb_build_object('title', x.title, 'description', x.description, 'benefits', x.benefits, 'notes', x.notes,
        'madeFrom', x.made_from, 'redactedBy', u.name, 'redactedAt', x.redacted_at, 'version', x.version)
      from proposal_redactions x left join users u on u.id = x.redacted_by
      where x.conference_id = p.conference_id and x.proposal_id = p.id) as redaction
  from proposals p left join people on people.proposal_id = p.id where p.conference_id = $1 and p.id = $2`;

@Injectable()
export class RedactionsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly counts: TelltaleCounts,
  ) {}

  /** Every talk with how much may give its speakers away: two statements, a third where texts or speakers have changed. */
  async list(actor: Actor, conferenceId: string): Promise<RedactionList> {
    authorize('redactions.read', actor);
    const scope = { userId: actor.userId, conferenceId };
    const { speakersHidden, rows } = await this.database.read(scope, async (tx) => ({
      speakersHidden: (await tx.one<{ hidden: boolean }>(`select ${roundHidesSpeakers('$1')} as hidden`, [
        conferenceId,
      ]))!.hidden,
      rows: await tx.rows<ListedRow>(ROWS, [conferenceId, null, actor.seat?.memberId ?? null, actor.userId]),
    }));
    const counts = await this.counts.of(conferenceId, rows, (ids) =>
      this.database.read(scope, (tx) => tx.rows<CountedTexts>(TEXTS, [conferenceId, null, ids])),
    );
    return {
      speakersHidden,
      items: rows.map(({ id, number, title, trackName, madeFrom, standing }) => ({
        number,
        title,
        trackName,
        state: redactionState(madeFrom, standing),
        sure: counts.get(id)?.sure ?? 0,
        unsure: counts.get(id)?.unsure ?? 0,
      })),
    };
  }

  sheet(actor: Actor, conferenceId: string, number: number): Promise<RedactionSheet> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadProposalFacts(tx, actor, conferenceId, number, this.clock.now());
      authorize('redaction.change', actor, facts);
      const row = await tx.one<SheetRow>(SHEET, [conferenceId, facts.proposalId]);
      const { written, madeFrom, people, redaction } = row!;
      const whom = hiddenPeople(people);
      return {
        number,
        state: redactionState(redaction?.madeFrom ?? null, madeFrom),
        written,
        madeFrom,
        names: [...whom.names],
        companies: [...whom.companies],
        telltales: {
          title: telltales(written.title, whom),
          description: telltales(written.description, whom),
          benefits: telltales(written.benefits, whom),
          notes: telltales(written.notes, whom),
        },
        redaction: redaction && { ...redaction, redactedAt: new Date(redaction.redactedAt) },
      };
    });
  }
}
