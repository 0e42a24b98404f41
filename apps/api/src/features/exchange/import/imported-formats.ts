import type { FormatEntity, LevelEntity } from '#api/features/conferences/conference.entity';

const ORDER = ['beginner', 'intermediate', 'advanced', 'any'];

const title = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Formats and levels as the proposals name them. */
export class ImportedFormats {
  private readonly formats = new Map<
    string,
    { id: string; name: string; minutes: number; speakersMax: number }
  >();
  private readonly levels = new Map<string, { id: string; name: string }>();

  constructor(
    private readonly conferenceId: string,
    private readonly newId: () => string,
  ) {}

  /** One format per word and length: a "talk" of 40 and one of 20 minutes are two. */
  format(word: string, minutes: number, speakerCount: number): string {
    const key = `${word.toLowerCase()} ${minutes}`;
    let found = this.formats.get(key);
    if (!found) {
      found = { id: this.newId(), name: title(word), minutes, speakersMax: 2 };
      this.formats.set(key, found);
    }
    found.speakersMax = Math.min(20, Math.max(found.speakersMax, speakerCount));
    return found.id;
  }

  level(word: string): string {
    const key = word.toLowerCase();
    const found = this.levels.get(key) ?? { id: this.newId(), name: title(word) };
    this.levels.set(key, found);
    return found.id;
  }

  /** The most minutes first; the name alone where it is the only one of that name. */
  formatRows(): Partial<FormatEntity>[] {
    const all = [...this.formats.values()].toSorted((a, b) => b.minutes - a.minutes);
    return all.map(({ name, ...format }, position) => ({
      ...format,
      conferenceId: this.conferenceId,
      name: all.filter((other) => other.name === name).length > 1 ? `${name} (${format.minutes} min)` : name,
      position,
    }));
  }

  levelRows(): Partial<LevelEntity>[] {
    const rank = (name: string): number => {
      const at = ORDER.indexOf(name.toLowerCase());
      return at === -1 ? ORDER.length : at;
    };
    return [...this.levels.values()]
      .toSorted((a, b) => rank(a.name) - rank(b.name))
      .map((level, position) => ({ ...level, conferenceId: this.conferenceId, position }));
  }
}
