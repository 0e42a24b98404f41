import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/policy';
import { currentFirst } from '#api/features/conferences/current-round.sql';

/** What a proposal says in words; in these, somebody may have named the speakers. */
export const TEXT_FIELDS = ['title', 'description', 'benefits', 'notes'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/**
 * SQL for a text of proposal `p` as it may be read: redacted where the speakers are `hidden` (an SQL condition) from the
 * reader. Whoever shows a proposal's words to the committee takes them from here.
 */
export const readableText = (p: string, field: TextField, hidden: string): string => `(
  case when ${hidden} then coalesce((select redacted.${field} from proposal_redactions redacted
    where redacted.conference_id = ${p}.conference_id and redacted.proposal_id = ${p}.id), ${p}.${field}) else ${p}.${field} end)`;

/** The four texts under their own names, for a select list. */
export const readableTexts = (p: string, hidden: string): string =>
  TEXT_FIELDS.map((field) => `${readableText(p, field, hidden)} as ${field}`).join(', ');

/** SQL for "the current round hides who speaks"; true where there is none. With a parameter (`$1`) it is read once, not per row. */
export const roundHidesSpeakers = (conference: string): string => `coalesce((
  select hiding.speakers_hidden from review_rounds hiding where hiding.conference_id = ${conference}
  order by ${currentFirst('hiding')} limit 1), true)`;

/** SQL for "the speakers are hidden from this chair", by the condition that the round hides them. */
export const speakersHiddenFrom = (actor: Actor, roundHides = roundHidesSpeakers('$1')): string =>
  may('speakers.read_as_chair', actor, { speakersAreShown: false }) ? 'false' : roundHides;
