import { companyKey } from '#domain/committee/company';
import type { Dice } from '#api/features/exchange/demo/dice';
import { fill } from '#api/features/exchange/demo/fill';
import {
  APPROACHES,
  AUDIENCES,
  BENEFITS,
  CONTEXTS,
  ENDINGS,
  SCALES,
  SESSION_TITLES,
  TAILS,
  TITLES_BY_FORMAT,
} from '#api/features/exchange/demo/words/talks';
import type { TrackWords } from '#api/features/exchange/demo/words/track-words';

export type TalkKind = 'session' | keyof typeof TITLES_BY_FORMAT;

export interface DemoTalk {
  readonly title: string;
  readonly topic: string;
  readonly description: string;
  readonly benefits: string;
}

/** What a real form allows for a title. */
const LONGEST_TITLE = 75;

/** Talks, no two of one title; no topic comes back before the others of its track had their turn. */
export class DemoTalks {
  private readonly titles = new Set<string>();
  private readonly waiting = new Map<TrackWords, string[]>();

  constructor(private readonly dice: Dice) {}

  one(track: TrackWords, kind: TalkKind, company: string): DemoTalk {
    const { dice } = this;
    const { topic, title } = this.title(track, kind);
    const words = {
      topic,
      company: companyKey(company) === '' ? 'our cooperative' : company,
      months: String(dice.pick([6, 9, 12, 18, 24, 30])),
      services: String(dice.pick([40, 60, 90, 140, 200, 350])),
      teams: String(dice.pick([6, 9, 14, 25, 40])),
      takeaway: dice.pick(track.takeaways),
    };
    const sentence = (patterns: readonly string[]): string => fill(dice.pick(patterns), words);
    return {
      title,
      topic,
      description: [dice.pick(track.openers), ...[CONTEXTS, APPROACHES, ENDINGS].map(sentence)].join(' '),
      benefits: sentence(BENEFITS),
    };
  }

  private title(track: TrackWords, kind: TalkKind): { title: string; topic: string } {
    const { dice } = this;
    for (;;) {
      const topic = this.topic(track);
      const [from, to] = dice.pick(track.moves);
      const patterns = kind === 'session' ? [...SESSION_TITLES, ...track.hooks] : TITLES_BY_FORMAT[kind];
      const title = fill(dice.pick<string>(patterns), {
        topic,
        from,
        to,
        pain: dice.pick(track.pains),
        lesson: dice.pick(track.lessons),
        months: dice.pick(['six', 'nine', 'twelve', '18', '24']),
        few: dice.pick(['five', 'seven', 'nine']),
        audience: dice.pick(AUDIENCES),
        scale: dice.pick(SCALES),
        tail: dice.pick(TAILS),
      });
      if (title.length > LONGEST_TITLE || this.titles.has(title)) continue;
      this.titles.add(title);
      return { title, topic };
    }
  }

  private topic(track: TrackWords): string {
    let rest = this.waiting.get(track);
    if (!rest || rest.length === 0) {
      rest = this.dice.some(track.topics, track.topics.length);
      this.waiting.set(track, rest);
    }
    return rest.pop()!;
  }
}
