/** How many accepted talks one company, or one speaker, may have. */
export interface Cap {
  readonly of: CapSubject;
  readonly most: number;
  /** One more is refused; else it is warned of. */
  readonly blocks: boolean;
}

export const CAP_SUBJECTS = ['company', 'speaker'] as const;
export type CapSubject = (typeof CAP_SUBJECTS)[number];

/** What the caps ask of a talk: keys that are equal for one company, and for one person. */
export interface CappedTalk {
  readonly number: number;
  readonly companies: readonly string[];
  readonly speakers: readonly string[];
}

/** A company or a speaker with more accepted talks than the cap allows. */
export interface OverCap {
  readonly cap: Cap;
  /** The company's or the speaker's key. */
  readonly key: string;
  /** Its talks by number. */
  readonly numbers: readonly number[];
}

/** The caps of a conference's settings; null: none. */
export function capsOf(settings: {
  readonly talksPerCompany: number | null;
  readonly companyCapBlocks: boolean;
  readonly talksPerSpeaker: number | null;
  readonly speakerCapBlocks: boolean;
}): Cap[] {
  const cap = (of: CapSubject, most: number | null, blocks: boolean): Cap[] =>
    most === null ? [] : [{ of, most, blocks }];
  return [
    ...cap('company', settings.talksPerCompany, settings.companyCapBlocks),
    ...cap('speaker', settings.talksPerSpeaker, settings.speakerCapBlocks),
  ];
}

/** The companies or the people of a talk, each once: two speakers of one company make one talk of it. */
export const subjectsOf = (of: CapSubject, talk: CappedTalk): ReadonlySet<string> =>
  new Set(of === 'company' ? talk.companies : talk.speakers);

/**
 * Whoever would be over a cap by accepting `more` on top of `accepted`: of those alone that `more` has a part in, so that
 * what is over already keeps nobody from accepting something else. In the order of the caps, then of the talks. O(talks).
 */
export function overCaps(
  accepted: readonly CappedTalk[],
  more: readonly CappedTalk[],
  caps: readonly Cap[],
): OverCap[] {
  const added = new Set(more.map(({ number }) => number));
  const all = [...accepted.filter(({ number }) => !added.has(number)), ...more];
  return caps.flatMap((cap) => {
    const numbers = new Map<string, number[]>();
    for (const talk of more) for (const key of subjectsOf(cap.of, talk)) numbers.set(key, []);
    for (const talk of all) for (const key of subjectsOf(cap.of, talk)) numbers.get(key)?.push(talk.number);
    return [...numbers]
      .filter(([, own]) => own.length > cap.most)
      .map(([key, own]) => ({ cap, key, numbers: own.toSorted((a, b) => a - b) }));
  });
}

/**
 * What a refusal says of it, naming the talks that its reader may see and counting the others. Where the speakers are
 * hidden from the reader there is no name, and no talk: they would tell who speaks.
 * @param name as the reader knows it; null: not to be told
 * @param known whether the reader may see the talk of this number
 */
export function overCapSentence(
  { cap, numbers }: OverCap,
  name: string | null,
  known: (number: number) => boolean,
): string {
  const who = name ?? (cap.of === 'company' ? 'A company of its speakers' : 'One of its speakers');
  const head = `${who} would have ${numbers.length} accepted talks; the cap is ${cap.most}`;
  if (name === null) return `${head}.`;
  const shown = numbers.filter(known).map((number) => `#${number}`);
  const hidden = numbers.length - shown.length;
  const rest =
    hidden === 0 ? [] : [hidden === 1 ? 'one that you may not see' : `${hidden} that you may not see`];
  return `${head}: ${[...shown, ...rest].join(', ')}.`;
}
