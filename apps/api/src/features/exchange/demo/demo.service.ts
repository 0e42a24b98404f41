import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { DomainError, notFound } from '#domain/errors';
import { ConflictDetection } from '#api/features/committee/conflict-detection';
import { DemoRepository } from '#api/features/exchange/demo/demo.repository';
import { demoSeasons } from '#api/features/exchange/demo/demo-seasons';
import { SeasonRepository } from '#api/features/exchange/season/season.repository';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';

/** One demo for everybody, unless another is asked for: what one reads about it holds on every installation. */
const USUAL_SEED = 2027;

/** Loads and removes the demo conferences, and lets the admin look at them as one of their people. */
@Injectable()
export class DemoService {
  constructor(
    private readonly database: Database,
    private readonly demo: DemoRepository,
    private readonly seasons: SeasonRepository,
    private readonly detection: ConflictDetection,
    private readonly clock: Clock,
  ) {}

  /** The slugs of the conferences, which are there whole or not at all. */
  async load(actor: Actor, seed = USUAL_SEED): Promise<string[]> {
    authorize('installation.load_demo', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId: null }, async (tx) => {
      if (await this.demo.isLoaded(tx)) {
        throw new DomainError('wrong_state', 'The demo is loaded already. Remove it first to have it anew.');
      }
      const admin = await this.demo.admin(tx, actor.userId!);
      const seasons = demoSeasons(seed, this.clock.now(), () => this.clock.newId(), admin);
      for (const season of seasons) {
        await this.seasons.store(tx, season);
        await this.detection.detect(tx, season.conference.id);
      }
      const slugs = seasons.map(({ conference }) => conference.slug);
      await record(tx, this.clock, {
        event: 'demo.loaded',
        actorId: actor.userId,
        conferenceId: null,
        details: { slugs },
      });
      return slugs;
    });
  }

  async remove(actor: Actor): Promise<void> {
    authorize('installation.load_demo', actor);
    await this.database.transaction({ userId: actor.userId, conferenceId: null }, async (tx) => {
      if (!(await this.demo.isLoaded(tx))) throw new DomainError('wrong_state', 'The demo is not loaded.');
      await this.demo.remove(tx);
      await record(tx, this.clock, { event: 'demo.removed', actorId: actor.userId, conferenceId: null });
    });
  }

  /** The admin behind this Login: the actor, or who looks through the actor's eyes. Throws forbidden for anybody else. */
  async whoLooks(actor: Actor, lookingFrom: string | undefined): Promise<string> {
    authorize('account.look_as', actor);
    const userId = lookingFrom ?? actor.userId!;
    const isAdmin = await this.database.read({ userId: actor.userId, conferenceId: null }, (tx) =>
      this.demo.isAdmin(tx, userId),
    );
    if (!isAdmin)
      throw new DomainError('forbidden', 'Only the admin of this installation can look as somebody else.');
    return userId;
  }

  /** Checks that the person is one of the demo's, records it, and returns the admin who looks. */
  async lookAs(actor: Actor, lookingFrom: string | undefined, userId: string): Promise<string> {
    const adminId = await this.whoLooks(actor, lookingFrom);
    await this.database.transaction({ userId: adminId, conferenceId: null }, async (tx) => {
      if (!(await this.demo.isDemoPerson(tx, userId))) throw notFound();
      await record(tx, this.clock, {
        event: 'demo.looked_as',
        actorId: adminId,
        conferenceId: null,
        subjectId: userId,
      });
    });
    return adminId;
  }
}
