/**
 * SQL for the rows of `speakers` that are known to be the same person as speaker `s`, in whatever conference: the same
 * account, or an address that this account has proved. An address that somebody merely listed claims nothing.
 */
export const sameSpeakers = (s: string): string => `(
  select known.* from speakers known where known.user_id = ${s}.user_id
  union
  select known.* from emails proved join speakers known on known.email = proved.address
  where proved.user_id = ${s}.user_id and proved.verified_at is not null)`;

/** SQL for "a speaker of talk `one` is known to be a speaker of talk `other`"; both are aliases of proposals. */
export const shareASpeaker = (one: string, other: string): string => `exists (
  select 1 from proposal_speakers a
    join speakers mine on mine.conference_id = a.conference_id and mine.id = a.speaker_id
    join proposal_speakers b on b.conference_id = ${other}.conference_id and b.proposal_id = ${other}.id
  where a.conference_id = ${one}.conference_id and a.proposal_id = ${one}.id
    and ((b.conference_id = a.conference_id and b.speaker_id = a.speaker_id)
      or exists (select 1 from ${sameSpeakers('mine')} same where same.conference_id = b.conference_id and same.id = b.speaker_id)))`;

/**
 * SQL for "the two talks might share a speaker": an account, an address or a name will do. What would tell who speaks is
 * kept from whoever may not know it by this one, which errs on the safe side.
 */
export const mightShareASpeaker = (
  one: string,
  other: string,
): string => `(${shareASpeaker(one, other)} or exists (
  select 1 from proposal_speakers a
    join speakers mine on mine.conference_id = a.conference_id and mine.id = a.speaker_id
    join proposal_speakers b on b.conference_id = ${other}.conference_id and b.proposal_id = ${other}.id
    join speakers theirs on theirs.conference_id = b.conference_id and theirs.id = b.speaker_id
  where a.conference_id = ${one}.conference_id and a.proposal_id = ${one}.id
    and (theirs.email = mine.email or lower(theirs.name) = lower(mine.name))))`;
