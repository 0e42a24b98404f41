import type { EarlierTalk } from '#domain/proposal/speaker-experience';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import type { WeightedCriterion } from '#domain/review/weighted-score';
import type { ReviewersNamed } from '#domain/review/reviewers-named';
import { notFound } from '#domain/errors';
import { COUNTS, FRAME, SPEAKERS, proposals, reviews } from '#api/features/exchange/export/exported-rows.sql';
import { type UnnamedReview, labelled } from '#api/features/exchange/export/unnamed-reviews';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';

export interface ExportFrame {
  readonly name: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly roundId: string;
  readonly roundName: string;
  readonly criteria: readonly (WeightedCriterion & { readonly name: string })[];
  /** Whether the round hides the speakers from this actor, here as on the pages. */
  readonly speakersHidden: boolean;
  /** Whether the reviewers stand beside their reviews for this actor; else letters stand for them. */
  readonly reviewersAreNamed: boolean;
  /** Of the letters. */
  readonly labelSalt: string;
}

interface StoredFrame extends Omit<ExportFrame, 'reviewersAreNamed'> {
  readonly reviewersNamed: ReviewersNamed;
}

export interface ExportCounts {
  readonly proposals: number;
  readonly ranked: number;
  readonly withheld: number;
  readonly speakers: number;
  readonly reviews: number;
  readonly sessions: number;
}

export interface ExportedProposal {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly track: string | null;
  readonly format: string | null;
  readonly level: string | null;
  /** ISO 639-1; empty: not said. */
  readonly language: string;
  readonly topics: readonly string[] | null;
  readonly speakers: readonly string[] | null;
  /** Those that count. */
  readonly reviews: number;
  readonly uncountedReviews: number;
  readonly submittedAt: Date | null;
  readonly description: string;
  readonly benefits: string;
  readonly notes: string;
  readonly importedAs: string | null;
}

export interface ExportedSpeaker {
  readonly name: string;
  readonly email: string | null;
  readonly company: string;
  readonly jobTitle: string;
  readonly bio: string;
  /** Null: not said. */
  readonly hasSpokenBefore: boolean | null;
  readonly earlierTalks: readonly EarlierTalk[];
  readonly numbers: readonly number[];
  readonly accepted: number;
}

export interface ExportedReview {
  readonly number: number;
  readonly title: string;
  readonly track: string | null;
  readonly reviewer: string;
  readonly verdict: boolean | null;
  readonly confidence: number | null;
  readonly comment: string;
  readonly privateNote: string;
  readonly betterTrack: string | null;
  /** Null where the reviewers are not named: the time would tell. */
  readonly submittedAt: Date | null;
  /** "yes", or "no" and, where the reviewers are named, why not. */
  readonly counts: string;
  /** Flags of the reviewer, separated by commas. */
  readonly suspected: string;
  /** c0, c1, …: the score on each criterion. */
  readonly [score: `c${number}`]: number | null;
}

export interface ExportedSeason {
  readonly frame: ExportFrame;
  readonly counts: ExportCounts;
  readonly proposals: readonly ExportedProposal[];
  readonly speakers: readonly ExportedSpeaker[];
  readonly reviews: readonly ExportedReview[];
}

const names = new Intl.Collator('en');

/** What an export holds, filtered as the pages are: the same conditions, row by row. A fixed number of statements. */
@Injectable()
export class ExportsQueries {
  constructor(private readonly database: Database) {}

  /** The rounds of the conference in their order: so many can be asked for one by one. */
  roundIds(actor: Actor, conferenceId: string): Promise<string[]> {
    authorize('exports.read', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const rows = await tx.rows<{ id: string }>(
        'select id from review_rounds where conference_id = $1 order by position, id',
        [conferenceId],
      );
      return rows.map(({ id }) => id);
    });
  }

  counts(
    actor: Actor,
    conferenceId: string,
    roundId: string | null,
  ): Promise<{ frame: ExportFrame; counts: ExportCounts }> {
    return this.reading(actor, { conferenceId, roundId }, async (tx, frame, scope) => ({
      frame,
      counts: (await tx.one<ExportCounts>(COUNTS, scope))!,
    }));
  }

  season(actor: Actor, conferenceId: string, roundId: string | null): Promise<ExportedSeason> {
    return this.reading(actor, { conferenceId, roundId }, async (tx, frame, scope) => ({
      frame,
      counts: (await tx.one<ExportCounts>(COUNTS, scope))!,
      proposals: await tx.rows<ExportedProposal>(proposals(frame.speakersHidden), scope),
      speakers: frame.speakersHidden ? [] : await tx.rows<ExportedSpeaker>(SPEAKERS, scope.slice(0, 3)),
      reviews: await this.reviewRows(tx, actor, frame, scope),
    }));
  }

  reviews(
    actor: Actor,
    conferenceId: string,
    roundId: string | null,
  ): Promise<{ frame: ExportFrame; reviews: ExportedReview[] }> {
    return this.reading(actor, { conferenceId, roundId }, async (tx, frame, scope) => ({
      frame,
      reviews: await this.reviewRows(tx, actor, frame, scope),
    }));
  }

  /** By number, then by the reviewer's name, or by the letter that stands for it. */
  private async reviewRows(
    tx: Tx,
    actor: Actor,
    { criteria, speakersHidden, reviewersAreNamed, labelSalt }: ExportFrame,
    scope: readonly unknown[],
  ): Promise<ExportedReview[]> {
    const sql = reviews(criteria.length, speakersHidden, reviewersAreNamed);
    const params = [...scope, criteria.map(({ id }) => id)];
    if (!reviewersAreNamed)
      return labelled(actor.seat!.memberId, labelSalt, await tx.rows<UnnamedReview>(sql, params));
    const found = await tx.rows<ExportedReview>(sql, params);
    // Names are compared once each, not once per review.
    const reviewers = [...new Set(found.map(({ reviewer }) => reviewer))].sort(names.compare);
    const place = new Map(reviewers.map((reviewer, i) => [reviewer, i]));
    return found.sort((a, b) => a.number - b.number || place.get(a.reviewer)! - place.get(b.reviewer)!);
  }

  private reading<T>(
    actor: Actor,
    { conferenceId, roundId }: { readonly conferenceId: string; readonly roundId: string | null },
    read: (tx: Tx, frame: ExportFrame, scope: readonly unknown[]) => Promise<T>,
  ): Promise<T> {
    authorize('exports.read', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const stored = await tx.one<StoredFrame>(FRAME, [conferenceId, roundId]);
      if (!stored) throw notFound();
      const { reviewersNamed, ...frame } = stored;
      const shown = may('speakers.read_as_chair', actor, { speakersAreShown: !frame.speakersHidden });
      const reviewersAreNamed = may('reviewers.read_as_chair', actor, { reviewersNamed });
      return read(tx, { ...frame, speakersHidden: !shown, reviewersAreNamed }, [
        conferenceId,
        actor.seat!.memberId,
        actor.userId,
        frame.roundId,
      ]);
    });
  }
}
