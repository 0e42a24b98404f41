import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { formEffects, type FormEffect, type FormPart } from '#domain/conference/form-change';
import { MOST_ROUNDS, criteriaFaults } from '#domain/conference/round-rules';
import { ROUND_DRAFTS } from '#domain/conference/round-templates';
import { DomainError, type Fault, invalidField, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { ConferencesRepository } from '#api/features/conferences/conferences.repository';
import { CriterionEntity, type ReviewRoundEntity } from '#api/features/conferences/review-round.entity';
import { RoundsRepository } from '#api/features/rounds/rounds.repository';
import type { NewRoundBody, ReviewRoundBody } from '#api/features/rounds/rounds.types';
import {
  dropScores,
  noteChangedScores,
  rescaleScores,
  restoreScores,
  submittedScores,
} from '#api/features/rounds/submitted-scores';

const instant = (text: string | Date | null): Date | null => (text ? new Date(text) : null);

/** Rounds as their organizer sets them up: dates, form, what is shown, their order. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsRepository,
    private readonly conferences: ConferencesRepository,
    private readonly clock: Clock,
  ) {}

  /** A further round, without dates: nobody but chairs knows of it before it is given an opening. */
  add(actor: Actor, conferenceId: string, { name, copyOf, template }: NewRoundBody): Promise<{ id: string }> {
    return this.changing(actor, conferenceId, async (tx) => {
      const all = await this.rounds.all(tx, conferenceId);
      if (all.length >= MOST_ROUNDS)
        throw new DomainError('wrong_state', `A conference has at most ${MOST_ROUNDS} rounds.`);
      const id = this.clock.newId();
      const position = Math.max(-1, ...all.map((round) => round.position)) + 1;
      const { criteria, ...settings } = await this.draft(tx, conferenceId, copyOf, template);
      await this.conferences.addRound(tx, { ...settings, conferenceId, id, name, position });
      await this.setForm(
        tx,
        conferenceId,
        id,
        criteria.map((criterion) => ({ ...criterion, id: this.clock.newId() })),
      );
      await this.record(tx, actor, conferenceId, 'round.added', { roundId: id, name });
      return { id };
    });
  }

  /** Refuses, as `changes_reviews`, a form that changes under submitted reviews until the caller says what becomes of them. */
  change(
    actor: Actor,
    conferenceId: string,
    roundId: string,
    version: number | null,
    { criteria, onReviews, ...fields }: ReviewRoundBody,
  ): Promise<number> {
    const patch = { ...fields, opensAt: instant(fields.opensAt), closesAt: instant(fields.closesAt) };
    refuseFaulty(criteria, patch);
    return this.changing(actor, conferenceId, async (tx) => {
      const round = await this.rounds.lock(tx, conferenceId, roundId);
      if (!round) throw notFound();
      if (round.version !== version) throw staleWrite(round);
      const before = await this.rounds.criteria(tx, conferenceId, roundId);
      const asks = JSON.stringify(askedOf(before, round)) !== JSON.stringify(askedOf(criteria, patch));
      const effects = await this.carryReviews(tx, round, before, { ...patch, criteria }, onReviews ?? null);
      const changed = await this.rounds.change(tx, conferenceId, roundId, round.version, {
        ...patch,
        ...(asks ? { formVersion: round.formVersion + 1 } : {}),
      });
      if (!changed) throw staleWrite(round);
      await this.record(tx, actor, conferenceId, 'round.configured', {
        roundId,
        ...(effects.length > 0 ? { effects, onReviews, formBefore: before } : {}),
      });
      return changed.version;
    });
  }

  order(actor: Actor, conferenceId: string, ids: readonly string[], version: number | null): Promise<number> {
    return this.changing(actor, conferenceId, async (tx) => {
      const all = await this.rounds.all(tx, conferenceId);
      const isWhole = new Set(ids).size === all.length && all.every(({ id }) => ids.includes(id));
      if (!isWhole) throw invalidField('ids', 'Name every round once.');
      const conference = await this.conferences.change(tx, conferenceId, version ?? 0, {});
      if (!conference) throw staleWrite(await this.conferences.byId(tx, conferenceId));
      await this.rounds.order(tx, conferenceId, ids);
      await this.record(tx, actor, conferenceId, 'rounds.ordered', { ids });
      return conference.version;
    });
  }

  /** Only a round in which nothing has been done, and never the last one. */
  remove(actor: Actor, conferenceId: string, roundId: string, version: number | null): Promise<void> {
    return this.changing(actor, conferenceId, async (tx) => {
      const round = await this.rounds.lock(tx, conferenceId, roundId);
      if (!round) throw notFound();
      if (round.version !== version) throw staleWrite(round);
      if ((await this.rounds.all(tx, conferenceId)).length === 1)
        throw new DomainError('wrong_state', 'A conference keeps at least one round.');
      if (await this.rounds.isInUse(tx, conferenceId, roundId))
        throw new DomainError(
          'wrong_state',
          'Something has been assigned or written in this round: it stays. Close it instead.',
        );
      await this.rounds.remove(tx, conferenceId, roundId);
      await this.record(tx, actor, conferenceId, 'round.removed', { roundId, name: round.name });
    });
  }

  /** What happens to submitted scores, done; the form itself is set with it, in the order that keys ask for. */
  private async carryReviews(
    tx: Tx,
    { conferenceId, id: roundId, ...old }: ReviewRoundEntity,
    before: readonly (FormPart & { id: string })[],
    { criteria, ...asks }: Pick<ReviewRoundBody, 'criteria' | 'asksVerdict' | 'asksConfidence'>,
    onReviews: 'keep' | 'rescale' | null,
  ): Promise<FormEffect[]> {
    const given = await submittedScores(tx, conferenceId, roundId);
    const effects = formEffects({ ...old, criteria: before }, { ...asks, criteria }, given);
    if (effects.length > 0 && onReviews === null)
      throw new DomainError('changes_reviews', 'Reviews have been submitted. Say what becomes of them.', {
        effects,
      });
    const form = criteria.map((criterion) => ({ ...criterion, id: criterion.id ?? this.clock.newId() }));
    const kept = new Set(form.map(({ id }) => id));
    const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
    const touched = gone.length > 0 ? await dropScores(tx, conferenceId, roundId, gone) : [];
    const scales = before.flatMap((from) => {
      const to = form.find(({ id }) => id === from.id);
      return to && (to.min !== from.min || to.max !== from.max) ? [{ from, to }] : [];
    });
    if (onReviews === 'rescale' && scales.length > 0)
      touched.push(...(await rescaleScores(tx, conferenceId, roundId, scales, given)));
    await this.setForm(tx, conferenceId, roundId, form);
    const known = new Set(before.map(({ id }) => id));
    for (const back of form.filter(({ id }) => given.reviews > 0 && !known.has(id)))
      touched.push(...(await restoreScores(tx, conferenceId, roundId, back)));
    await noteChangedScores(tx, conferenceId, roundId, touched);
    return effects;
  }

  private setForm(
    tx: Tx,
    conferenceId: string,
    roundId: string,
    criteria: readonly (FormPart & { id: string })[],
  ): Promise<void> {
    const rows = criteria.map(({ id, name, guidance, min, max, step, weight, isRequired }, position) => ({
      conferenceId,
      roundId,
      id,
      name,
      guidance,
      min,
      max,
      step,
      weight,
      isRequired,
      position,
    }));
    const owner = { conference_id: conferenceId, round_id: roundId };
    return this.conferences.replaceList(tx, CriterionEntity, owner, rows);
  }

  private async draft(
    tx: Tx,
    conferenceId: string,
    copyOf: string | null,
    template: NewRoundBody['template'],
  ): Promise<Partial<ReviewRoundEntity> & { criteria: readonly FormPart[] }> {
    if (copyOf === null) return { ...ROUND_DRAFTS[template ?? 'full'] };
    const from = (await this.rounds.all(tx, conferenceId)).find(({ id }) => id === copyOf);
    if (!from) throw notFound();
    const { reviewsWanted, reviewsFloor, speakersHidden, othersReviews, reviewersNamed, isDiscussed } = from;
    const { leastReviewedFirst, sendsReminders, asksVerdict, asksConfidence, commentRequired } = from;
    return {
      reviewsWanted,
      reviewsFloor,
      speakersHidden,
      othersReviews,
      reviewersNamed,
      isDiscussed,
      leastReviewedFirst,
      sendsReminders,
      asksVerdict,
      asksConfidence,
      commentRequired,
      criteria: await this.rounds.criteria(tx, conferenceId, copyOf),
    };
  }

  private changing<T>(actor: Actor, conferenceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    authorize('conference.configure', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId }, work);
  }

  private record(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    event: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return record(tx, this.clock, {
      event,
      actorId: actor.userId,
      conferenceId,
      subjectId: conferenceId,
      details,
    });
  }
}

/** What a page that shows the form goes by: it must not save by another one. */
const askedOf = (
  criteria: readonly FormPart[],
  {
    asksVerdict,
    asksConfidence,
    commentRequired,
  }: Pick<ReviewRoundEntity, 'asksVerdict' | 'asksConfidence' | 'commentRequired'>,
): unknown => [
  criteria.map(({ id, min, max, step, isRequired }) => [id, min, max, step, isRequired]),
  [asksVerdict, asksConfidence, commentRequired],
];

function refuseFaulty(
  criteria: readonly FormPart[],
  {
    reviewsFloor,
    reviewsWanted,
    opensAt,
    closesAt,
  }: Pick<ReviewRoundEntity, 'reviewsFloor' | 'reviewsWanted' | 'opensAt' | 'closesAt'>,
): void {
  const faults: Fault[] = criteriaFaults(criteria);
  if (reviewsFloor > reviewsWanted)
    faults.push({ field: 'reviewsFloor', reason: 'The floor is above the reviews wanted.' });
  if (opensAt && closesAt && closesAt <= opensAt)
    faults.push({ field: 'closesAt', reason: 'The round closes before it opens.' });
  if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
}
