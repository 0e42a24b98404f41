import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { notFound } from '#domain/errors';
import { agreementCounts } from '#api/platform/agreement-counts';
import { Database } from '#api/platform/database';
import type { RequestConference } from '#api/platform/request';
import { currentRoundOf } from '#api/features/conferences/current-round.sql';
import type { Conference, ConferenceListItem } from '#api/features/conferences/conferences.types';
import { roundHidesSpeakers } from '#api/features/proposals/readable-text';

const ITEM = `
  c.id, c.slug, c.name, c.time_zone as "timeZone", c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
  c.call_opens_at as "callOpensAt", c.call_closes_at as "callClosesAt", c.is_demo as "isDemo",
  (select r.closes_at from ${currentRoundOf('c.id')} r) as "reviewClosesAt",
  jsonb_build_object(
    'memberId', m.id,
    'hasAgreed', coalesce(${agreementCounts('m', 'c')}, false),
    'roles', coalesce((select jsonb_agg(distinct r.role order by r.role) from member_roles r
      where r.conference_id = m.conference_id and r.member_id = m.id), '[]'),
    'chairedTrackIds', coalesce((select jsonb_agg(r.track_id) from member_roles r
      where r.conference_id = m.conference_id and r.member_id = m.id and r.track_id is not null), '[]'),
    'isSpeaker', exists (select 1 from proposals p where p.conference_id = c.id and p.created_by = $1)
      or exists (select 1 from speakers s join proposal_speakers ps on ps.conference_id = s.conference_id and ps.speaker_id = s.id
        where s.conference_id = c.id and s.user_id = $1)
  ) as my`;

const MY_SEAT = `left join committee_members m on m.conference_id = c.id and m.user_id = $1 and m.state = 'active'`;

@Injectable()
export class ConferencesQueries {
  constructor(private readonly database: Database) {}

  /** Those one has a part in, and those whose call is open. */
  list(actor: Actor): Promise<ConferenceListItem[]> {
    return this.database
      .read({ userId: actor.userId, conferenceId: null }, (tx) =>
        tx.rows<ConferenceListItem>(
          `select * from (select ${ITEM}, m.id as member from conferences c ${MY_SEAT}) listed
         where member is not null or (my->>'isSpeaker')::boolean
           or ("callOpensAt" <= now() and ("callClosesAt" is null or "callClosesAt" >= now()))
         order by "startsOn" desc, name collate "und-x-icu" limit 500`,
          [actor.userId],
        ),
      )
      .then((rows) =>
        rows.map(({ ...row }) => {
          delete (row as { member?: unknown }).member;
          return row;
        }),
      );
  }

  async detail(actor: Actor, conference: RequestConference): Promise<Conference> {
    authorize('conference.read', actor, { conferenceIsPublic: conference.isPublic });
    const found = await this.database.read({ userId: actor.userId, conferenceId: conference.id }, (tx) =>
      tx.one<Conference>(
        `select ${ITEM}, c.uses_tracks as "usesTracks", c.uses_assignment as "usesAssignment",
           c.uses_calibration as "usesCalibration",
           c.shows_committee as "showsCommittee", c.languages, c.takes_bids as "takesBids", c.takes_interest as "takesInterest",
           c.committee_agreement as "committeeAgreement", c.company_share_percent as "companySharePercent",
           c.fills_places_itself as "fillsPlacesItself",
           c.uses_budgets as "usesBudgets", c.talks_per_company as "talksPerCompany", c.talks_per_speaker as "talksPerSpeaker",
           c.company_cap_blocks as "companyCapBlocks", c.speaker_cap_blocks as "speakerCapBlocks", c.version,
           exists (select 1 from review_rounds d where d.conference_id = c.id and d.is_discussed) as "isDiscussed",
           m.id is not null and c.uses_tracks and exists (select 1 from member_roles h join committee_members held
             on held.conference_id = h.conference_id and held.id = h.member_id and held.state = 'active'
             where h.conference_id = c.id and h.role = 'track_chair' and h.track_id is not null) as "hasTrackChairs",
           ${roundHidesSpeakers('c.id')} as "speakersHidden",
           coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'description', t.description, 'places', t.places)
             order by t.position) from tracks t where t.conference_id = c.id), '[]') as tracks,
           coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'minutes', f.minutes,
             'speakersMin', f.speakers_min, 'speakersMax', f.speakers_max) order by f.position)
             from formats f where f.conference_id = c.id), '[]') as formats,
           coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name) order by l.position)
             from levels l where l.conference_id = c.id), '[]') as levels,
           coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.position)
             from topics t where t.conference_id = c.id), '[]') as topics
         from conferences c ${MY_SEAT} where c.id = $2`,
        [actor.userId, conference.id],
      ),
    );
    if (!found) throw notFound();
    return found;
  }
}
