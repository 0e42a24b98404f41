import { Injectable } from '@nestjs/common';
import type { FormPart } from '#domain/conference/form-change';
import type { Tx } from '#api/platform/tx';
import { ReviewRoundEntity } from '#api/features/conferences/review-round.entity';

const WORK = `exists (select 1 from reviews x where x.conference_id = r.conference_id and x.round_id = r.id)
  or exists (select 1 from review_drafts x where x.conference_id = r.conference_id and x.round_id = r.id)
  or exists (select 1 from review_assignments x where x.conference_id = r.conference_id and x.round_id = r.id)
  or exists (select 1 from assignment_runs x where x.conference_id = r.conference_id and x.round_id = r.id)`;

/** The rounds of a conference: every write to them but the first, which comes with the conference. */
@Injectable()
export class RoundsRepository {
  /** The round, locked against reviews that are being saved; null: there is none. */
  async lock(tx: Tx, conferenceId: string, id: string): Promise<ReviewRoundEntity | null> {
    await tx.run('select 1 from review_rounds where conference_id = $1 and id = $2 for update', [
      conferenceId,
      id,
    ]);
    return tx.entities.findOneBy(ReviewRoundEntity, { conferenceId, id });
  }

  find(tx: Tx, conferenceId: string, id: string): Promise<ReviewRoundEntity | null> {
    return tx.entities.findOneBy(ReviewRoundEntity, { conferenceId, id });
  }

  all(tx: Tx, conferenceId: string): Promise<ReviewRoundEntity[]> {
    return tx.entities.find(ReviewRoundEntity, {
      where: { conferenceId },
      order: { position: 'asc', id: 'asc' },
    });
  }

  criteria(tx: Tx, conferenceId: string, roundId: string): Promise<(FormPart & { id: string })[]> {
    return tx.rows(
      `select id, name, guidance, min, max, step, weight, is_required as "isRequired" from criteria
       where conference_id = $1 and round_id = $2 order by position`,
      [conferenceId, roundId],
    );
  }

  change(
    tx: Tx,
    conferenceId: string,
    id: string,
    version: number,
    patch: Partial<ReviewRoundEntity>,
  ): Promise<ReviewRoundEntity | null> {
    return tx.updateVersioned(ReviewRoundEntity, { conferenceId, id }, version, patch);
  }

  /** Whether anything was assigned, computed or written in the round. */
  async isInUse(tx: Tx, conferenceId: string, id: string): Promise<boolean> {
    const sql = `select 1 from review_rounds r where r.conference_id = $1 and r.id = $2 and (${WORK})`;
    return (await tx.one(sql, [conferenceId, id])) !== null;
  }

  async remove(tx: Tx, conferenceId: string, id: string): Promise<void> {
    await tx.run('delete from criteria where conference_id = $1 and round_id = $2', [conferenceId, id]);
    await tx.run('delete from review_rounds where conference_id = $1 and id = $2', [conferenceId, id]);
  }

  /** Puts the rounds in this order; one statement. */
  async order(tx: Tx, conferenceId: string, ids: readonly string[]): Promise<void> {
    await tx.run(
      `update review_rounds r set position = wanted.place - 1, version = r.version + 1, updated_at = now()
       from unnest($2::uuid[]) with ordinality as wanted (id, place)
       where r.conference_id = $1 and r.id = wanted.id and r.position <> wanted.place - 1`,
      [conferenceId, ids],
    );
  }
}
