import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import {
  ConferenceEntity,
  FormatEntity,
  LevelEntity,
  TopicEntity,
  TrackEntity,
} from '#api/features/conferences/conference.entity';
import { CriterionEntity, ReviewRoundEntity } from '#api/features/conferences/review-round.entity';

type ListedEntity =
  typeof TrackEntity | typeof FormatEntity | typeof LevelEntity | typeof TopicEntity | typeof CriterionEntity;
type Listed = InstanceType<ListedEntity>;

@Injectable()
export class ConferencesRepository {
  async add(tx: Tx, conference: Partial<ConferenceEntity>): Promise<void> {
    await tx.insert(ConferenceEntity, [conference]);
  }

  byId(tx: Tx, id: string): Promise<ConferenceEntity | null> {
    return tx.entities.findOneBy(ConferenceEntity, { id });
  }

  change(
    tx: Tx,
    id: string,
    version: number,
    patch: Partial<ConferenceEntity>,
  ): Promise<ConferenceEntity | null> {
    return tx.updateVersioned(ConferenceEntity, { id }, version, patch);
  }

  /** Gap-free: the row stays locked until the proposal that takes the number is stored, or is not. */
  async takeProposalNumber(tx: Tx, id: string): Promise<number> {
    const row = await tx.one<{ number: number }>(
      'update conferences set next_proposal_number = next_proposal_number + 1 where id = $1 returning next_proposal_number - 1 as number',
      [id],
    );
    return row!.number;
  }

  /** The organizer's own seat in a conference just created. */
  async addOrganizer(tx: Tx, conferenceId: string, memberId: string, userId: string): Promise<void> {
    await tx.run(
      `insert into committee_members (conference_id, id, user_id, email, name, state, joined_at, conflicts_known)
       select $1, $2, u.id, e.address, u.name, 'active', now(), true
       from users u join emails e on e.user_id = u.id and e.is_primary where u.id = $3`,
      [conferenceId, memberId, userId],
    );
    await tx.run(
      `insert into member_roles (conference_id, member_id, role) select $1, $2, unnest(array['organizer', 'cochair', 'reviewer'])`,
      [conferenceId, memberId],
    );
  }

  /**
   * Makes the stored list be exactly `rows`, in their order: in two statements, whatever its length. A row that is
   * still in use cannot be taken out; the database says by what.
   */
  async replaceList<E extends ListedEntity>(
    tx: Tx,
    entity: E,
    owner: Readonly<Record<string, string>>,
    rows: readonly Partial<Listed>[],
  ): Promise<void> {
    const meta = tx.entities.connection.getMetadata(entity);
    const owners = Object.entries(owner);
    const where = owners.map(([column], i) => `"${column}" = $${i + 2}`).join(' and ');
    await tx.run(`delete from "${meta.tableName}" where ${where} and id <> all($1::uuid[])`, [
      rows.map((row) => row.id),
      ...owners.map(([, value]) => value),
    ]);
    const changed = meta.columns.filter((column) => !column.isPrimary && column.propertyName !== 'version');
    await tx.insert(
      entity as never,
      rows as never,
      `on conflict (${[...owners.map(([column]) => `"${column}"`), 'id'].join(', ')}) do update set ` +
        changed.map(({ databaseName: name }) => `"${name}" = excluded."${name}"`).join(', ') +
        `, version = "${meta.tableName}".version + 1`,
    );
  }

  async addRound(tx: Tx, round: Partial<ReviewRoundEntity>): Promise<void> {
    await tx.insert(ReviewRoundEntity, [round]);
  }
}
