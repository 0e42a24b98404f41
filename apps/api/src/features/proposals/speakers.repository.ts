import { Injectable } from '@nestjs/common';
import { companyKey } from '#domain/committee/company';
import type { Tx } from '#api/platform/tx';
import { type ListedWords, SpeakerEntity } from '#api/features/proposals/proposal.entity';

/** A person as the author of a proposal listed them. */
export interface Listing extends ListedWords {
  readonly speakerId: string;
  readonly email: string;
}

interface Listed {
  readonly conferenceId: string;
  readonly proposalId: string;
  readonly authorId: string;
}

// The listings as rows; $1 is the conference. Locked in the order of the addresses, so that two lists cannot wait for each other.
const LISTED = `(select * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
  as w (id, email, name, company, company_key, job_title, bio) order by email)`;

const params = (conferenceId: string, list: readonly Listing[]): unknown[] => [
  conferenceId,
  list.map(({ speakerId }) => speakerId),
  list.map(({ email }) => email),
  list.map(({ name }) => name),
  list.map(({ company }) => company),
  list.map(({ company }) => companyKey(company)),
  list.map(({ jobTitle }) => jobTitle),
  list.map(({ bio }) => bio),
];

@Injectable()
export class SpeakersRepository {
  /** One row per person and conference, by address; the account of whoever has proved the address comes with it. */
  async addMissing(tx: Tx, conferenceId: string, list: readonly Listing[]): Promise<void> {
    await tx.run(
      `insert into speakers (conference_id, id, email, name, company, company_key, job_title, bio, user_id)
       select $1, w.id, w.email, w.name, w.company, w.company_key, w.job_title, w.bio, e.user_id
       from ${LISTED} w left join emails e on e.address = w.email and e.verified_at is not null
       on conflict (conference_id, email) where email is not null
       do update set user_id = excluded.user_id where speakers.user_id is null and excluded.user_id is not null`,
      params(conferenceId, list),
    );
  }

  /**
   * Takes the author's words over where nobody else has a say in them: not the person, by an account, and no other
   * author. Elsewhere they only fill in a company that is missing, which conflict detection would miss, too.
   */
  async takeOver(
    tx: Tx,
    { conferenceId, proposalId, authorId }: Listed,
    list: readonly Listing[],
  ): Promise<void> {
    await tx.run(
      `update speakers s set name = w.name, company = w.company, company_key = w.company_key, job_title = w.job_title,
         bio = w.bio, version = s.version + 1, updated_at = now()
       from ${LISTED} w
       where s.conference_id = $1 and s.email = w.email and s.user_id is null
         and (s.name, s.company, s.job_title, s.bio) is distinct from (w.name, w.company, w.job_title, w.bio)
         and not exists (select 1 from proposal_speakers l
           join proposals p on p.conference_id = l.conference_id and p.id = l.proposal_id
           where l.conference_id = s.conference_id and l.speaker_id = s.id and l.proposal_id <> $9
             and p.created_by is distinct from $10::uuid)`,
      [...params(conferenceId, list), proposalId, authorId],
    );
    await tx.run(
      `update speakers s set company = w.company, company_key = w.company_key, version = s.version + 1, updated_at = now()
       from ${LISTED} w
       where s.conference_id = $1 and s.email = w.email and s.user_id is null and s.company = '' and w.company <> ''`,
      params(conferenceId, list),
    );
  }

  /** Makes the list be exactly this one; returns who was taken out. */
  async list(tx: Tx, { conferenceId, proposalId }: Listed, list: readonly Listing[]): Promise<string[]> {
    const removed = await tx.rows<{ id: string }>(
      `delete from proposal_speakers l using speakers s
       where l.conference_id = $1 and l.proposal_id = $2 and s.conference_id = l.conference_id and s.id = l.speaker_id
         and (s.email is null or s.email <> all($3::text[]))
       returning s.id`,
      [conferenceId, proposalId, list.map(({ email }) => email)],
    );
    await tx.run(
      `insert into proposal_speakers (conference_id, proposal_id, speaker_id, position, as_listed)
       select $1, $2, s.id, w.position, w.words
       from unnest($3::text[], $4::integer[], $5::jsonb[]) as w (email, position, words)
         join speakers s on s.conference_id = $1 and s.email = w.email
       on conflict (conference_id, proposal_id, speaker_id)
       do update set position = excluded.position, as_listed = excluded.as_listed`,
      [
        conferenceId,
        proposalId,
        list.map(({ email }) => email),
        list.map((_, position) => position),
        list.map(({ name, company, jobTitle, bio }) => JSON.stringify({ name, company, jobTitle, bio })),
      ],
    );
    return removed.map(({ id }) => id);
  }

  /** Forgets people without an account whom no proposal lists any more: a mistyped address is not kept. */
  async forgetUnlisted(tx: Tx, conferenceId: string, ids: readonly string[]): Promise<void> {
    await tx.run(
      `delete from speakers s where s.conference_id = $1 and s.id = any($2::uuid[]) and s.user_id is null
       and not exists (select 1 from proposal_speakers l where l.conference_id = s.conference_id and l.speaker_id = s.id)`,
      [conferenceId, ids],
    );
  }

  /** A person's own words about themselves; null: changed since the version seen. */
  changeOwn(
    tx: Tx,
    key: { readonly conferenceId: string; readonly email: string; readonly userId: string },
    version: number,
    words: ListedWords,
  ): Promise<SpeakerEntity | null> {
    return tx.updateVersioned(SpeakerEntity, key, version, {
      ...words,
      companyKey: companyKey(words.company),
    });
  }

  /** Unclaimed people of that address become the user's own, with what the user last wrote about themselves. */
  claim(
    tx: Tx,
    userId: string,
    address: string,
  ): Promise<{ conferenceId: string; id: string; ownWords: ListedWords | null }[]> {
    return tx.rows(
      `update speakers s set user_id = $1, version = version + 1, updated_at = now()
       where s.email = $2 and s.user_id is null
       returning s.conference_id as "conferenceId", s.id, (select l.as_listed from proposal_speakers l
         join proposals p on p.conference_id = l.conference_id and p.id = l.proposal_id
         where l.conference_id = s.conference_id and l.speaker_id = s.id and p.created_by = $1
         order by p.updated_at desc limit 1) as "ownWords"`,
      [userId, address],
    );
  }

  async setWords(tx: Tx, conferenceId: string, id: string, words: ListedWords): Promise<void> {
    await tx.run(
      `update speakers set name = $3, company = $4, company_key = $5, job_title = $6, bio = $7 where conference_id = $1 and id = $2`,
      [conferenceId, id, words.name, words.company, companyKey(words.company), words.jobTitle, words.bio],
    );
  }
}
