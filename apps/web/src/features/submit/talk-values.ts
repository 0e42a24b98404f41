import { draftFaults } from '#domain/proposal/draft-rules';
import { type SubmissionTerms, submissionFaults } from '#domain/proposal/submission-rules';
import type { Schemas } from '../../api/client';

export interface SpeakerValues {
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly bio: string;
  readonly isMe: boolean;
  /** Of one's own stored data; null: none is stored, or it is somebody else's. */
  readonly version: number | null;
}

/** What the form of a talk holds. */
export interface TalkValues {
  readonly title: string;
  readonly description: string;
  readonly benefits: string;
  readonly notes: string;
  readonly formatId: string | null;
  readonly trackId: string | null;
  readonly levelId: string | null;
  readonly topicIds: readonly string[];
  /** ISO 639-1; empty: not said. */
  readonly language: string;
  readonly speakers: readonly SpeakerValues[];
}

export type TalkField = keyof TalkValues;

export const TALK_FIELDS: readonly TalkField[] = [
  'title',
  'description',
  'benefits',
  'formatId',
  'trackId',
  'levelId',
  'topicIds',
  'language',
  'speakers',
  'notes',
];

export interface FieldFault {
  readonly field: string;
  readonly reason: string;
}

export const NOBODY: SpeakerValues = {
  name: '',
  email: '',
  company: '',
  jobTitle: '',
  bio: '',
  isMe: false,
  version: null,
};

export const EMPTY_TALK: TalkValues = {
  title: '',
  description: '',
  benefits: '',
  notes: '',
  formatId: null,
  trackId: null,
  levelId: null,
  topicIds: [],
  language: '',
  speakers: [{ ...NOBODY, isMe: true }],
};

export function valuesOf(talk: Schemas['MyProposal']): TalkValues {
  const { title, description, benefits, notes, formatId, trackId, levelId, topicIds, language } = talk;
  const speakers = talk.speakers.map((speaker) => ({ ...speaker, email: speaker.email ?? '' }));
  return {
    title,
    description,
    benefits,
    notes,
    formatId,
    trackId,
    levelId,
    topicIds,
    language,
    speakers,
  };
}

const speakerWords = ({ name, email, company, jobTitle, bio }: SpeakerValues): string[] =>
  [name, email.toLowerCase(), company, jobTitle, bio].map((text) => text.trim());

/** Whether two values say the same: blanks around a text are not kept by the server. */
export function isSame(field: TalkField, a: TalkValues, b: TalkValues): boolean {
  if (field === 'speakers')
    return JSON.stringify(a.speakers.map(speakerWords)) === JSON.stringify(b.speakers.map(speakerWords));
  if (field === 'topicIds') return [...a.topicIds].sort().join() === [...b.topicIds].sort().join();
  return (a[field] ?? '').trim() === (b[field] ?? '').trim();
}

export const changedFields = (from: TalkValues, to: TalkValues): TalkField[] =>
  TALK_FIELDS.filter((field) => !isSame(field, from, to));

/** What the server would refuse in any state, so that the rest can be saved without it. */
export const typingFaults = (values: TalkValues): FieldFault[] => draftFaults(values) as FieldFault[];

/** The conference's terms as the rules read them. */
export function termsOf(conference: Schemas['Conference']): SubmissionTerms {
  return {
    usesTracks: conference.usesTracks,
    trackIds: conference.tracks.map(({ id }) => id!),
    formats: conference.formats.map((format) => ({ ...format, id: format.id! })),
    languages: conference.languages,
  };
}

/** Everything that keeps the talk from being submitted, in the order of the form. */
export function allFaults(values: TalkValues, terms: SubmissionTerms): FieldFault[] {
  const typing = typingFaults(values);
  const missing = submissionFaults(values, terms).filter(
    ({ field }) => field !== undefined && !typing.some((fault) => fault.field === field),
  );
  const place = ({ field }: FieldFault): number => TALK_FIELDS.indexOf(field.split('.')[0] as TalkField);
  return [...typing, ...(missing as FieldFault[])].sort((a, b) => place(a) - place(b));
}

/** The given fields as the server takes them. */
export function bodyOf(values: TalkValues, fields: readonly TalkField[]): Schemas['ProposalBody'] {
  const { speakers, ...words } = values;
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    body[field] =
      field === 'speakers'
        ? speakers.map(({ name, email, company, jobTitle, bio, version }) => ({
            name: name.trim(),
            email: email.trim(),
            company,
            jobTitle,
            bio,
            ...(version === null ? {} : { version }),
          }))
        : words[field];
  }
  return body as Schemas['ProposalBody'];
}
