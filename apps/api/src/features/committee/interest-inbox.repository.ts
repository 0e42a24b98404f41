import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';

export interface SeenRow {
  readonly id: string;
  readonly version: number;
}

export interface AnsweredInterest extends SeenRow {
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly languages: string[];
}

@Injectable()
export class InterestInboxRepository {
  /** Moves those that are still at the version seen, in one of the states to come from; answers which moved. */
  setState(
    tx: Tx,
    conferenceId: string,
    seen: readonly SeenRow[],
    from: readonly string[],
    state: string,
  ): Promise<AnsweredInterest[]> {
    return tx.rows<AnsweredInterest>(
      `update committee_interests i set state = $5, version = i.version + 1
       from unnest($2::uuid[], $3::int[]) as seen(id, version)
       where i.conference_id = $1 and i.id = seen.id and i.version = seen.version and i.state = any($4)
       returning i.id, i.version, i.name, i.email, i.company, i.languages`,
      [conferenceId, seen.map(({ id }) => id), seen.map(({ version }) => version), from, state],
    );
  }
}
