import { DomainError, type Fault, notFound } from '#domain/errors';
import type { CallWindow } from '#domain/proposal/call-window';
import type { SubmissionTerms } from '#domain/proposal/submission-rules';
import type { Tx } from '#api/platform/tx';
import type { ProposalBody } from '#api/features/proposals/proposals.types';

/** What a conference asks of a proposal, and until when. */
export interface Terms extends SubmissionTerms, CallWindow {
  readonly slug: string;
  readonly conferenceName: string;
  readonly levelIds: readonly string[];
  readonly topicIds: readonly string[];
}

export async function loadTerms(tx: Tx, conferenceId: string): Promise<Terms> {
  const row = await tx.one<Terms>(
    `select c.slug, c.name as "conferenceName", c.time_zone as "timeZone", c.call_opens_at as "callOpensAt",
       c.call_closes_at as "callClosesAt", c.uses_tracks as "usesTracks", c.languages,
       coalesce((select jsonb_agg(t.id) from tracks t where t.conference_id = c.id), '[]') as "trackIds",
       coalesce((select jsonb_agg(t.id) from topics t where t.conference_id = c.id), '[]') as "topicIds",
       coalesce((select jsonb_agg(l.id) from levels l where l.conference_id = c.id), '[]') as "levelIds",
       coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'speakersMin', f.speakers_min,
         'speakersMax', f.speakers_max)) from formats f where f.conference_id = c.id), '[]') as formats
     from conferences c where c.id = $1`,
    [conferenceId],
  );
  if (!row) throw notFound();
  return row;
}

/** Refuses a track, format, level, topic or language that is not of this conference, naming the field. */
export function checkChoices(body: ProposalBody, terms: Terms): void {
  const known: readonly (readonly ['trackId' | 'formatId' | 'levelId', readonly string[], string])[] = [
    ['trackId', terms.trackIds, 'track'],
    ['formatId', terms.formats.map(({ id }) => id), 'format'],
    ['levelId', terms.levelIds, 'level'],
  ];
  const faults: Fault[] = known.flatMap(([field, ids, word]) => {
    const value = body[field];
    return value && !ids.includes(value)
      ? [{ field, reason: `This ${word} does not exist any more. Choose another.` }]
      : [];
  });
  if (body.topicIds?.some((id) => !terms.topicIds.includes(id)))
    faults.push({ field: 'topicIds', reason: 'One of these topics does not exist any more. Choose again.' });
  if (body.language && !terms.languages.includes(body.language))
    faults.push({ field: 'language', reason: 'Talks are not given in this language here. Choose another.' });
  if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
}
