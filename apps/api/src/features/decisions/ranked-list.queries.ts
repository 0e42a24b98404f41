import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import { notFound } from '#domain/errors';
import { readableTracks } from '#domain/ranking/readable-tracks';
import { commonScale } from '#domain/review/weighted-score';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import {
  type ScopedRow,
  type SpeakerRow,
  toColumns,
  toLanguages,
  toPlaceholders,
  toSpeakers,
} from '#api/features/decisions/ranked-columns';
import { SPEAKERS, rows } from '#api/features/decisions/ranked-list.sql';
import type { RankedList, RankedRound, RankedTrack } from '#api/features/decisions/ranked-list.types';
import { ReviewTallies, reviewsRevision, type TalliedRound } from '#api/features/decisions/review-tallies';
import { currentFirst, hidesSpeakers } from '#api/features/conferences/current-round.sql';

type Frame = RankedRound &
  TalliedRound & {
    readonly speakersHidden: boolean;
    readonly tracks: RankedTrack[];
    readonly formats: { id: string; name: string }[];
    readonly levels: { id: string; name: string }[];
    readonly topics: { id: string; name: string }[];
  };

const named = (table: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name) order by x.position)
     from ${table} x where x.conference_id = r.conference_id), '[]')`;

const FRAME = `
  select r.id, r.name, r.reviews_floor as "reviewsFloor", r.reviews_wanted as "reviewsWanted",
    r.takes_all_proposals as "takesAllProposals",
    ${hidesSpeakers('r')} as "speakersHidden",
    ${reviewsRevision('r')} as revision,
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'min', k.min, 'max', k.max, 'weight', k.weight)
      order by k.position) from criteria k where k.conference_id = r.conference_id and k.round_id = r.id), '[]') as criteria,
    coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'places', t.places) order by t.position)
      from tracks t where t.conference_id = r.conference_id), '[]') as tracks,
    ${named('formats')} as formats, ${named('levels')} as levels, ${named('topics')} as topics
  from review_rounds r
  where r.conference_id = $1 and ($2::uuid is null or r.id = $2) order by ${currentFirst('r')} limit 1`;

/** The ranked list: one bounded resource (at most 10,000 rows); four statements whatever its length, three while no review changes. */
@Injectable()
export class RankedListQueries {
  constructor(
    private readonly database: Database,
    private readonly tallies: ReviewTallies,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, conferenceId: string, roundId: string | null): Promise<RankedList> {
    authorize('ranking.read', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const frame = await tx.one<Frame>(FRAME, [conferenceId, roundId]);
      if (!frame) throw notFound();
      return this.list(tx, actor, conferenceId, frame);
    });
  }

  private async list(tx: Tx, actor: Actor, conferenceId: string, frame: Frame): Promise<RankedList> {
    const readable = readableTracks(
      actor,
      frame.tracks.map(({ id }) => id),
    );
    const tracks = frame.tracks.filter(({ id }) => readable.trackIds.includes(id));
    const scope = [
      conferenceId,
      actor.seat!.memberId,
      actor.userId,
      readable.trackIds,
      readable.trackless,
    ] as const;
    const scale = commonScale(frame.criteria);
    const tallies = await this.tallies.of(tx, conferenceId, frame);
    const shown = may('speakers.read_as_chair', actor, { speakersAreShown: !frame.speakersHidden });
    const scoped = await tx.rows<ScopedRow>(rows(!shown), [...scope, frame.id]);
    const { speakers, listed } = toSpeakers(
      shown ? await tx.rows<SpeakerRow>(SPEAKERS, [...scope, this.clock.now()]) : [],
    );
    const languages = toLanguages(scoped);
    return {
      round: {
        id: frame.id,
        name: frame.name,
        reviewsFloor: frame.reviewsFloor,
        reviewsWanted: frame.reviewsWanted,
        takesAllProposals: frame.takesAllProposals,
      },
      scale: { min: scale.min, max: scale.max },
      criteria: frame.criteria,
      tracks,
      formats: frame.formats.map(({ name }) => name),
      levels: frame.levels.map(({ name }) => name),
      topics: frame.topics.map(({ name }) => name),
      languages,
      speakersHidden: !shown,
      speakers,
      rows: toColumns(scoped, tallies, listed, { ...frame, tracks, languages }),
      placeholders: toPlaceholders(scoped, tracks),
    };
  }
}
