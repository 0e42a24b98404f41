import { companyKey } from '#domain/committee/company';
import type { Sql } from './sql';
import { newId } from './people';

export interface TestSpeaker {
  readonly name?: string;
  readonly email?: string | null;
  readonly userId?: string | null;
  readonly company?: string;
}

/** A speaker of the conference, listed on nothing yet. Returns the id. */
export async function aSpeaker(app: Sql, conferenceId: string, speaker: TestSpeaker = {}): Promise<string> {
  const id = newId();
  const company = speaker.company ?? '';
  await app.sql(
    `insert into speakers (conference_id, id, user_id, email, name, company, company_key) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      conferenceId,
      id,
      speaker.userId ?? null,
      speaker.email ?? null,
      speaker.name ?? 'A speaker',
      company,
      companyKey(company),
    ],
  );
  return id;
}

export interface TestProposal {
  readonly id: string;
  readonly number: number;
}

/** A proposal (submitted, unless said otherwise) with its speakers by id; conflict detection has not run on it. */
export async function aProposal(
  app: Sql,
  conferenceId: string,
  proposal: {
    title?: string;
    state?: string;
    trackId?: string | null;
    createdBy?: string | null;
    speakerIds?: readonly string[];
  } = {},
): Promise<TestProposal> {
  const id = newId();
  const state = proposal.state ?? 'submitted';
  const [row] = await app.sql<{ number: number }>(
    `with n as (update conferences set next_proposal_number = next_proposal_number + 1 where id = $1 returning next_proposal_number - 1 as number)
     insert into proposals (conference_id, id, number, title, state, submitted_at, track_id, created_by)
     select $1, $2, n.number, $3, $4, case when $4 = 'draft' then null else now() end, $5, $6 from n returning number`,
    [
      conferenceId,
      id,
      proposal.title ?? 'A talk',
      state,
      proposal.trackId ?? null,
      proposal.createdBy ?? null,
    ],
  );
  await app.sql(
    `insert into proposal_speakers (conference_id, proposal_id, speaker_id, position)
     select $1, $2, speaker_id, position from unnest($3::uuid[]) with ordinality as l (speaker_id, position)`,
    [conferenceId, id, proposal.speakerIds ?? []],
  );
  return { id, number: row!.number };
}
