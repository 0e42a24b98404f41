import type { DemoFormat } from '#api/features/exchange/demo/demo-form';
import type { DemoPeople } from '#api/features/exchange/demo/demo-people';
import type { DemoProposal, DemoSeason, DemoSpeaker } from '#api/features/exchange/demo/demo-season';
import type { DemoTalks } from '#api/features/exchange/demo/demo-talks';
import type { TrackWords } from '#api/features/exchange/demo/words/track-words';

export interface Submissions {
  readonly count: number;
  readonly drafts?: number;
  readonly tracks: readonly TrackWords[];
  /** In the order of the tracks; empty: the conference has none. */
  readonly trackIds: readonly string[];
  readonly formats: readonly DemoFormat[];
  readonly formatIds: readonly string[];
  readonly levelIds: readonly string[];
  readonly from: Date;
  readonly to: Date;
  /** So many of the people who write are accounts that can be looked at. */
  readonly accounts: number;
  /** Draws a language for each; else nobody is asked. */
  readonly language?: () => string;
}

/** Proposals as people write them: most speak alone, some twice, more of them the nearer the deadline. */
export function addSubmissions(
  season: DemoSeason,
  people: DemoPeople,
  talks: DemoTalks,
  wanted: Submissions,
): DemoProposal[] {
  const { dice } = season.settings;
  const speakers: DemoSpeaker[] = [];
  const newSpeaker = (): DemoSpeaker => {
    const person = people.one();
    const speaker = season.addSpeaker(
      person,
      speakers.length < wanted.accounts ? season.addUser(person) : null,
    );
    speakers.push(speaker);
    return speaker;
  };
  return Array.from({ length: wanted.count }, (_, i) => {
    const track = dice.weighted(wanted.tracks, ({ share }) => share);
    const format = dice.weighted(wanted.formats, ({ share }) => share);
    const listed = [dice.happens(0.8) || speakers.length < 10 ? newSpeaker() : dice.pick(speakers)];
    const most = Math.min(format.speakersMax, format.speakersMin + 1);
    while (listed.length < format.speakersMin || (listed.length < most && dice.happens(0.25))) {
      const other = dice.happens(0.75) ? newSpeaker() : dice.pick(speakers);
      if (!listed.includes(other)) listed.push(other);
    }
    const isLate = dice.happens(0.6);
    const halfway = new Date((wanted.from.getTime() + 3 * wanted.to.getTime()) / 4);
    return season.addProposal({
      talk: talks.one(track, format.kind, listed[0]!.person.company),
      trackId: wanted.trackIds[wanted.tracks.indexOf(track)] ?? null,
      formatId: wanted.formatIds[wanted.formats.indexOf(format)]!,
      levelId: dice.pick(wanted.levelIds),
      speakers: listed,
      language: wanted.language?.() ?? '',
      quality: 3.1 + 0.65 * dice.normal(),
      writtenAt: isLate ? season.between(halfway, wanted.to) : season.between(wanted.from, halfway),
      // Among the first ones, whose people can be looked at: some have a draft to go on with, some have submitted.
      isDraft: i % 2 === 1 && i < 2 * (wanted.drafts ?? 0),
    });
  });
}
