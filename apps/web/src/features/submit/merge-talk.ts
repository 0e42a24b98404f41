import { TALK_FIELDS, type TalkField, type TalkValues, isSame } from './talk-values';

export interface MergedTalk {
  readonly values: TalkValues;
  /** Fields that both sides changed, each in its own way: for a person to choose. `values` holds mine. */
  readonly clashes: readonly TalkField[];
}

/** Brings two changes of the same talk together: a field that only one side changed is taken from that side. */
export function mergeTalk(base: TalkValues, mine: TalkValues, theirs: TalkValues): MergedTalk {
  const clashes: TalkField[] = [];
  let values = theirs;
  for (const field of TALK_FIELDS) {
    if (isSame(field, base, mine) || isSame(field, mine, theirs)) continue;
    if (!isSame(field, base, theirs)) clashes.push(field);
    values = takeField(values, field, mine);
  }
  return { values, clashes };
}

/** `values` with one field of another side. One's own data goes on from the version that is stored now. */
export function takeField(values: TalkValues, field: TalkField, from: TalkValues): TalkValues {
  if (field !== 'speakers') return { ...values, [field]: from[field] };
  const version = values.speakers.find((speaker) => speaker.isMe)?.version ?? null;
  return {
    ...values,
    speakers: from.speakers.map((speaker) => (speaker.isMe ? { ...speaker, version } : speaker)),
  };
}
