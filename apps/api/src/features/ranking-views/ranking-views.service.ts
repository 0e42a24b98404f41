import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { DomainError, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { RankingViewsRepository } from '#api/features/ranking-views/ranking-views.repository';
import {
  MOST_VIEWS,
  type RankingView,
  type RankingViewBody,
} from '#api/features/ranking-views/ranking-views.types';
import type { SavedViewEntity } from '#api/features/ranking-views/saved-view.entity';

/** A chair's own views: the query is kept as text and read again by whoever opens it, under their own eyes. */
@Injectable()
export class RankingViewsService {
  constructor(
    private readonly database: Database,
    private readonly views: RankingViewsRepository,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, conferenceId: string, body: RankingViewBody): Promise<RankingView> {
    authorize('ranking_view.keep', actor, { isOwn: true });
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const { memberId } = actor.seat!;
      if ((await this.views.count(tx, conferenceId, memberId)) >= MOST_VIEWS)
        throw new DomainError('too_large', `You have ${MOST_VIEWS} saved views; delete one first.`);
      const { name, query, sort, columns, isShared } = body;
      const view = { conferenceId, id: this.clock.newId(), memberId, name, query, sort, columns, isShared };
      if (!(await this.views.add(tx, view))) throw nameTaken(name);
      await this.tell(tx, actor, conferenceId, view.id, 'ranking_view.saved', { name, isShared });
      return shown({ ...view, version: 1 });
    });
  }

  change(
    actor: Actor,
    conferenceId: string,
    id: string,
    seen: number | null,
    body: RankingViewBody,
  ): Promise<RankingView> {
    return this.keeping(actor, conferenceId, id, async (tx, before) => {
      if (await this.views.isNameTaken(tx, conferenceId, before.memberId, id, body.name))
        throw nameTaken(body.name);
      const changed = await this.views.change(tx, conferenceId, id, seen ?? 0, body);
      if (!changed) throw staleWrite(shown(before));
      await this.tell(tx, actor, conferenceId, id, 'ranking_view.changed', {
        name: body.name,
        isShared: body.isShared,
      });
      return shown(changed);
    });
  }

  async remove(actor: Actor, conferenceId: string, id: string, seen: number | null): Promise<void> {
    await this.keeping(actor, conferenceId, id, async (tx, before) => {
      if (!(await this.views.remove(tx, conferenceId, id, seen ?? 0))) throw staleWrite(shown(before));
      await this.tell(tx, actor, conferenceId, id, 'ranking_view.deleted', { name: before.name });
    });
  }

  private keeping<T>(
    actor: Actor,
    conferenceId: string,
    id: string,
    save: (tx: Tx, before: SavedViewEntity) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const before = await this.views.find(tx, conferenceId, id);
      if (!before) throw notFound();
      authorize('ranking_view.keep', actor, { isOwn: before.memberId === actor.seat?.memberId });
      return save(tx, before);
    });
  }

  private tell(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    subjectId: string,
    event: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return record(tx, this.clock, { event, actorId: actor.userId, conferenceId, subjectId, details });
  }
}

const nameTaken = (name: string): DomainError =>
  new DomainError('taken', `You have a view called “${name}” already. Give this one another name.`);

type ShownView = Omit<SavedViewEntity, 'updatedAt' | 'conferenceId' | 'memberId'>;

/** To its owner, who alone writes it. */
const shown = ({ id, name, query, sort, columns, isShared, version }: ShownView): RankingView => ({
  id,
  name,
  query,
  sort,
  columns,
  isShared,
  version,
  isMine: true,
  owner: null,
});
