import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import { CompanyMatchEntity, PersonMatchEntity } from '#api/features/committee/conflict-of-interest.entity';

export interface CompanyPair {
  readonly conferenceId: string;
  readonly oneKey: string;
  readonly otherKey: string;
}

export interface PersonPair {
  readonly conferenceId: string;
  readonly personId: string;
  readonly speakerId: string;
}

export interface DecidedMatch {
  readonly verdict: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
}

/** Which table a match stands in, and what tells its row from others. */
export type MatchKey =
  | { readonly of: 'companies'; readonly key: CompanyPair }
  | { readonly of: 'people'; readonly key: PersonPair };

type Stored = { verdict: string; version: number };

/** Who a person's id means: a member, or somebody the member is close to. */
export interface MatchedPerson {
  readonly memberId: string;
  readonly relationId: string | null;
}

@Injectable()
export class ConflictMatchesRepository {
  find(tx: Tx, match: MatchKey): Promise<Stored | null> {
    return match.of === 'companies'
      ? tx.entities.findOneBy(CompanyMatchEntity, match.key)
      : tx.entities.findOneBy(PersonMatchEntity, match.key);
  }

  /** False: somebody decided it before. */
  async addCompanies(tx: Tx, key: CompanyPair, decided: DecidedMatch): Promise<boolean> {
    return (await tx.insert(CompanyMatchEntity, [{ ...key, ...decided }], 'on conflict do nothing')) > 0;
  }

  async addPerson(tx: Tx, key: PersonPair, person: MatchedPerson, decided: DecidedMatch): Promise<boolean> {
    const row = { ...key, ...person, ...decided };
    return (await tx.insert(PersonMatchEntity, [row], 'on conflict do nothing')) > 0;
  }

  /** Null: it is not at the version seen. */
  change(tx: Tx, match: MatchKey, version: number, decided: DecidedMatch): Promise<Stored | null> {
    return match.of === 'companies'
      ? tx.updateVersioned(CompanyMatchEntity, match.key, version, decided)
      : tx.updateVersioned(PersonMatchEntity, match.key, version, decided);
  }

  /** False: it is not at the version seen. */
  async remove(tx: Tx, match: MatchKey, version: number): Promise<boolean> {
    const removed =
      match.of === 'companies'
        ? await tx.entities.delete(CompanyMatchEntity, { ...match.key, version })
        : await tx.entities.delete(PersonMatchEntity, { ...match.key, version });
    return removed.affected === 1;
  }

  /** Null: there is no such person or speaker in this conference. */
  person(tx: Tx, { conferenceId, personId, speakerId }: PersonPair): Promise<MatchedPerson | null> {
    return tx.one<MatchedPerson>(
      `select person."memberId", person."relationId" from (
         select id as "memberId", null::uuid as "relationId" from committee_members where conference_id = $1 and id = $2
         union all
         select member_id, id from declared_relations where conference_id = $1 and id = $2) person
       where exists (select 1 from speakers where conference_id = $1 and id = $3)`,
      [conferenceId, personId, speakerId],
    );
  }

  /** Where the member works and worked, with every company that is the same by any chain of what was decided. */
  async companyKeysOf(tx: Tx, conferenceId: string, memberId: string): Promise<string[]> {
    const known = await tx.one<{ keys: string[] | null }>(
      `with recursive own (key) as (
         select unnest(former_company_keys || company_key) from committee_members where conference_id = $1 and id = $2
         union
         select case m.one_key when own.key then m.other_key else m.one_key end from own join company_matches m
           on m.conference_id = $1 and m.verdict = 'same' and own.key in (m.one_key, m.other_key))
       select array_agg(key) as keys from own where key <> ''`,
      [conferenceId, memberId],
    );
    return known?.keys ?? [];
  }
}
