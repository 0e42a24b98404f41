import { groupKeys, type SameCompany } from '#domain/committee/company-share';
import { isFirstTimer } from '#domain/proposal/speaker-experience';
import type { Balance } from '#api/features/budgets/balance.types';

export interface ListedTalk {
  readonly id: string;
  readonly number: number;
  /** Empty: not said. */
  readonly language: string;
}

export interface ListedSpeaker {
  readonly proposalId: string;
  readonly person: string;
  readonly name: string;
  readonly company: string;
  readonly companyKey: string;
  readonly hasSpokenBefore: boolean | null;
  readonly told: number;
  readonly programmes: number;
}

/** Names that many rows point at by place. */
class Places {
  private readonly places = new Map<string, number>();
  /** How often each is written in which way. */
  private readonly written: Map<string, number>[] = [];

  of(key: string, name: string): number {
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.written.push(new Map()) - 1;
      this.places.set(key, place);
    }
    const names = this.written[place]!;
    names.set(name, (names.get(name) ?? 0) + 1);
    return place;
  }

  /** Each as it is written most often. */
  names(): string[] {
    return this.written.map((names) => [...names].toSorted((a, b) => b[1] - a[1])[0]![0]);
  }
}

/** The talks with what they are together counted by, names standing once. O(talks + speakers). */
export function toBalance(
  talks: readonly ListedTalk[],
  listed: readonly ListedSpeaker[],
  same: readonly SameCompany[],
  speakersHidden: boolean,
): Balance {
  const groups = groupKeys(same);
  const [languages, companies, people] = [new Places(), new Places(), new Places()];
  const byTalk = new Map<string, ListedSpeaker[]>(talks.map(({ id }) => [id, []]));
  for (const speaker of listed) byTalk.get(speaker.proposalId)?.push(speaker);
  const rows: Balance['rows'] = {
    number: [],
    language: [],
    firstTimers: [],
    unknownTimers: [],
    companies: [],
    people: [],
  };
  for (const { id, number, language } of talks) {
    const speakers = byTalk.get(id) ?? [];
    const timers = speakers.map((s) => isFirstTimer(s.hasSpokenBefore, s.told, s.programmes));
    rows.number.push(number);
    rows.language.push(language === '' ? -1 : languages.of(language, language));
    rows.firstTimers.push(timers.filter((first) => first === true).length);
    rows.unknownTimers.push(timers.filter((first) => first === null).length);
    const shown = speakersHidden ? [] : speakers;
    rows.people.push(shown.map(({ person, name }) => people.of(person, name)));
    rows.companies.push([
      ...new Set(
        shown
          .filter(({ companyKey }) => companyKey !== '')
          .map(({ companyKey, company }) => companies.of(groups.get(companyKey) ?? companyKey, company)),
      ),
    ]);
  }
  return {
    speakersHidden,
    languages: languages.names(),
    companies: companies.names(),
    people: people.names(),
    rows,
  };
}
