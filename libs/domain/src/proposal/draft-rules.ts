import type { Fault } from '#domain/errors';
import { PROPOSAL_LIMITS } from '#domain/proposal/proposal-limits';

export interface DraftSpeaker {
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly bio: string;
}

export interface DraftWords {
  readonly title: string;
  readonly description: string;
  readonly benefits: string;
  readonly notes: string;
  readonly speakers: readonly DraftSpeaker[];
}

/** What is refused in any state, by field, in the order of the form; empty: the draft can be saved, however little it holds. */
export function draftFaults(draft: DraftWords): Fault[] {
  return [
    ...(['title', 'description', 'benefits', 'notes'] as const).flatMap((field) =>
      tooLong(field, draft[field], PROPOSAL_LIMITS[field]),
    ),
    ...draft.speakers.flatMap((speaker, i) => speakerFaults(speaker, `speakers.${i}`)),
    ...speakerListFaults(draft.speakers),
  ];
}

/** An address that stands in the list twice, at its second place. Addresses differ by more than case and blanks. */
export function speakerListFaults(speakers: readonly { readonly email: string }[]): Fault[] {
  const seen = new Set<string>();
  return speakers.flatMap(({ email }, i) => {
    const address = email.trim().toLowerCase();
    if (address === '' || !seen.has(address)) {
      seen.add(address);
      return [];
    }
    return [{ field: `speakers.${i}.email`, reason: `${address} stands in the list twice.` }];
  });
}

const WORDS: Readonly<Record<string, string>> = {
  title: 'the title',
  description: 'the description',
  benefits: 'what the audience gains',
  notes: 'the notes',
  name: 'the name',
  company: 'the company',
  jobTitle: 'the job title',
  bio: 'what is said about the speaker',
};

/** Text longer than `max` UTF-16 units, blanks around it apart; says by how much. */
export function tooLong(field: string, text: string, max: number): Fault[] {
  const over = text.trim().length - max;
  if (over <= 0) return [];
  const word = WORDS[field.split('.').at(-1)!] ?? 'this';
  const characters = over === 1 ? '1 character' : `${over} characters`;
  return [{ field, reason: `Shorten ${word} by ${characters}; ${max} at most.` }];
}

function speakerFaults(speaker: DraftSpeaker, at: string): Fault[] {
  return [
    ...(speaker.name.trim() === '' ? [{ field: `${at}.name`, reason: 'Enter the name.' }] : []),
    // The server looks more closely; this only tells an address from a word that is still being typed.
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(speaker.email.trim())
      ? []
      : [{ field: `${at}.email`, reason: 'Enter an e-mail address such as ada@example.org.' }]),
    ...(['name', 'company', 'jobTitle', 'bio'] as const).flatMap((field) =>
      tooLong(`${at}.${field}`, speaker[field], PROPOSAL_LIMITS[field]),
    ),
  ];
}
