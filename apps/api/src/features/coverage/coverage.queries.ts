import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { notFound } from '#domain/errors';
import { dueShare, paceMarks, projection, RATE_DAYS } from '#domain/review/pace';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { settingsInForce } from '#api/features/assignments/standing-fill';
import {
  FILLS,
  REVIEW_DAYS,
  REVIEWERS,
  shortProposals,
  TRACK_COUNTS,
} from '#api/features/coverage/coverage.sql';
import {
  type AppliedFill,
  type CoverageBoard,
  DAYS_SHOWN,
  type DayCount,
  type Lack,
  type ProposedFill,
  RECENT_DAYS,
  type ReviewerPace,
  type ShortProposal,
  type ShortProposalPage,
  type TrackCounts,
} from '#api/features/coverage/coverage.types';
import { speakersHiddenFrom } from '#api/features/proposals/readable-text';

export interface ShortFilter {
  readonly lack: Lack;
  readonly trackId: string | null;
  /** The last number seen. */
  readonly after: number;
  readonly limit: number;
}

interface Round {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly timeZone: string;
  readonly usesAssignment: boolean;
  readonly fillsPlacesItself: boolean;
}

const DAY_MS = 86_400_000;

@Injectable()
export class CoverageQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How the round goes: six statements, whatever the size. Counts only, so nothing of it is hidden from a chair. */
  async board(actor: Actor, conferenceId: string, roundId: string): Promise<CoverageBoard> {
    const now = this.clock.now();
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const key = [conferenceId, roundId];
      const round = await tx.one<Round>(
        `select r.opens_at as "opensAt", r.closes_at as "closesAt", c.time_zone as "timeZone",
           c.uses_assignment as "usesAssignment", c.fills_places_itself as "fillsPlacesItself"
         from review_rounds r join conferences c on c.id = r.conference_id where r.conference_id = $1 and r.id = $2`,
        key,
      );
      const bounds = await this.bounds(tx, conferenceId, roundId);
      if (!round || !bounds) throw notFound();
      const counts = await tx.rows<TrackCounts & { isWhole: boolean }>(TRACK_COUNTS, [...key, ...bounds]);
      const since = dayOf(new Date(now.getTime() - (RECENT_DAYS - 1) * DAY_MS), round.timeZone);
      const reviewers = await tx.rows<Omit<ReviewerPace, 'marks'>>(REVIEWERS, [...key, since]);
      const days = await tx.rows<DayCount>(REVIEW_DAYS, [...key, DAYS_SHOWN]);
      const fills = await tx.rows<ProposedFill & AppliedFill & { state: string }>(FILLS, [
        ...key,
        new Date(now.getTime() - DAY_MS),
      ]);
      const due = dueShare(round, now);
      const [whole, tracks] = [counts.find(({ isWhole }) => isWhole)!, counts.filter((one) => !one.isWhole)];
      const first = dayOf(new Date(now.getTime() - (RATE_DAYS - 1) * DAY_MS), round.timeZone);
      const recent = days.filter(({ on }) => on >= first).reduce((sum, { reviews }) => sum + reviews, 0);
      const { perDay, finishAt } = projection(whole.assigned - whole.done, recent, round, now);
      return {
        opensAt: round.opensAt?.toISOString() ?? null,
        closesAt: round.closesAt?.toISOString() ?? null,
        usesAssignment: round.usesAssignment,
        fillsPlacesItself: round.fillsPlacesItself,
        reviewsWanted: bounds[0],
        reviewsFloor: bounds[1],
        dueShare: due,
        perDay,
        finishAt: finishAt?.toISOString() ?? null,
        whole: countsOf(whole),
        tracks: tracks.map(({ trackId, name, ...rest }) => ({ trackId, name, ...countsOf(rest) })),
        reviewers: reviewers.map((one) => ({ ...one, marks: paceMarks(one, due) })),
        days: days.toReversed(),
        ...fillsOf(fills),
      };
    });
  }

  /** The talks that lack something, by number; one that the reader may not know is a number alone. */
  async short(
    actor: Actor,
    conferenceId: string,
    roundId: string,
    { lack, trackId, after, limit }: ShortFilter,
  ): Promise<ShortProposalPage> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const bounds = await this.bounds(tx, conferenceId, roundId);
      if (!bounds) throw notFound();
      const rows = await tx.rows<ShortProposal>(shortProposals(lack, speakersHiddenFrom(actor)), [
        conferenceId,
        roundId,
        ...bounds,
        trackId,
        after,
        limit + 1,
        actor.seat?.memberId ?? null,
      ]);
      const items = rows.slice(0, limit);
      return { items, next: rows.length > limit ? items.at(-1)!.number : null };
    });
  }

  private async bounds(tx: Tx, conferenceId: string, roundId: string): Promise<[number, number] | null> {
    const settings = await settingsInForce(tx, conferenceId, roundId);
    return settings && [settings.reviewsPerProposal, settings.reviewsFloor];
  }
}

function countsOf(row: TrackCounts | Omit<TrackCounts, 'trackId' | 'name'>): CoverageBoard['whole'] {
  const { proposals, assigned, done, openPlaces, lackReviewers, lackReviews } = row;
  return { proposals, assigned, done, openPlaces, lackReviewers, lackReviews };
}

function fillsOf(
  rows: readonly (ProposedFill & AppliedFill & { state: string })[],
): Pick<CoverageBoard, 'fill' | 'lastFill'> {
  const waiting = rows.find(({ state }) => state === 'ready');
  const applied = rows.find(({ state }) => state === 'applied');
  return {
    fill: waiting
      ? {
          runId: waiting.runId,
          version: waiting.version,
          computedAt: waiting.computedAt,
          places: waiting.places,
          people: waiting.people,
          highestLoad: waiting.highestLoad,
          removed: waiting.removed,
          stillOpen: waiting.stillOpen,
        }
      : null,
    lastFill: applied
      ? {
          runId: applied.runId,
          version: applied.version,
          appliedAt: applied.appliedAt,
          places: applied.places,
          byItself: applied.byItself,
        }
      : null,
  };
}

/** The calendar day of an instant in a zone, as 2030-03-01. */
function dayOf(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
}
