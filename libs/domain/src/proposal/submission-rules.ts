import { asksLanguage } from '#domain/conference/languages';
import type { Fault } from '#domain/errors';
import { tooLong } from '#domain/proposal/draft-rules';
import { PROPOSAL_LIMITS } from '#domain/proposal/proposal-limits';

export interface SubmittedSpeaker {
  readonly name: string;
  readonly email: string | null;
}

export interface SubmissionDraft {
  readonly title: string;
  readonly description: string;
  readonly benefits: string;
  readonly notes: string;
  readonly formatId: string | null;
  readonly trackId: string | null;
  /** ISO 639-1; empty: not said. */
  readonly language: string;
  readonly speakers: readonly SubmittedSpeaker[];
}

export interface SpeakerBounds {
  readonly id: string;
  readonly name: string;
  readonly speakersMin: number;
  readonly speakersMax: number;
}

/** What the conference asks for. */
export interface SubmissionTerms {
  readonly usesTracks: boolean;
  readonly trackIds: readonly string[];
  readonly formats: readonly SpeakerBounds[];
  /** The languages talks may be given in; fewer than two: nobody is asked. */
  readonly languages: readonly string[];
}

type Rule = (draft: SubmissionDraft, terms: SubmissionTerms) => Fault[];

const people = (count: number): string => (count === 1 ? '1 speaker' : `${count} speakers`);

const textIsThere =
  (field: 'title' | 'description', reason: string): Rule =>
  (draft) =>
    draft[field].trim() === '' ? [{ field, reason }] : [];

const textsAreShortEnough: Rule = (draft) =>
  (['title', 'description', 'benefits', 'notes'] as const).flatMap((field) =>
    tooLong(field, draft[field], PROPOSAL_LIMITS[field]),
  );

const formatIsChosen: Rule = (draft, terms) =>
  terms.formats.some(({ id }) => id === draft.formatId)
    ? []
    : [{ field: 'formatId', reason: 'Choose a format.' }];

const trackIsChosen: Rule = (draft, terms) =>
  terms.usesTracks &&
  terms.trackIds.length > 0 &&
  !(draft.trackId !== null && terms.trackIds.includes(draft.trackId))
    ? [{ field: 'trackId', reason: 'Choose a track.' }]
    : [];

const languageIsChosen: Rule = (draft, { languages }) =>
  asksLanguage(languages) && !languages.includes(draft.language)
    ? [{ field: 'language', reason: 'Choose the language of the talk.' }]
    : [];

const speakersFitTheFormat: Rule = (draft, terms) => {
  const format = terms.formats.find(({ id }) => id === draft.formatId);
  const count = draft.speakers.length;
  if (!format) return count === 0 ? [{ field: 'speakers', reason: 'Say who speaks.' }] : [];
  const { name, speakersMin, speakersMax } = format;
  if (count < speakersMin)
    return [{ field: 'speakers', reason: `"${name}" needs at least ${people(speakersMin)}.` }];
  if (count > speakersMax)
    return [{ field: 'speakers', reason: `"${name}" has room for ${people(speakersMax)} at most.` }];
  return [];
};

/** The list is the specification: what a proposal must hold to be sent in, in the order of the form. */
export const SUBMISSION_RULES: readonly Rule[] = [
  textIsThere('title', 'Give the talk a title.'),
  textIsThere('description', 'Describe the talk: this is what the audience reads.'),
  textsAreShortEnough,
  formatIsChosen,
  trackIsChosen,
  languageIsChosen,
  speakersFitTheFormat,
];

/** Everything that keeps a draft from being sent in, by field; empty: it is complete. */
export function submissionFaults(draft: SubmissionDraft, terms: SubmissionTerms): Fault[] {
  return SUBMISSION_RULES.flatMap((rule) => rule(draft, terms));
}
