import { TELLTALE_KINDS, type TelltaleKind } from '#domain/redaction/telltale';
import { REDACTION_STATES, type RedactionState } from '#domain/redaction/redaction-state';
import {
  Choice,
  Flag,
  Instant,
  Int,
  Nested,
  NestedList,
  Pattern,
  Text,
  TextList,
} from '#api/platform/fields';

const MOST = 1_000_000_000;
/** No list of talks is longer. */
export const MOST_TALKS = 10_000;
const TITLE = { max: 1000 };
const LONG = { max: 100_000 };
const HASH = /^[0-9a-f]{64}$/;

export class RedactionItem {
  @Int({ min: 1, max: MOST }) number: number;
  @Text(TITLE) title: string;
  @Text({ max: 120, nullable: true }) trackName: string | null;
  @Choice(REDACTION_STATES, { description: 'changed: the author has changed the text since somebody looked' })
  state: RedactionState;
  @Int({ min: 0, max: MOST, description: 'Places in the text as written that tell who speaks' }) sure: number;
  @Int({ min: 0, max: MOST, description: 'Places that may tell' }) unsure: number;
}

export class RedactionList {
  @Flag({ description: 'The round hides the speakers: only then is what is redacted read by anybody' })
  speakersHidden: boolean;
  @NestedList(() => RedactionItem, { max: MOST_TALKS, description: 'By number' }) items: RedactionItem[];
}

export class WrittenTexts {
  @Text(TITLE) title: string;
  @Text(LONG) description: string;
  @Text(LONG) benefits: string;
  @Text(LONG) notes: string;
}

export class TelltalePlace {
  @Choice(TELLTALE_KINDS) kind: TelltaleKind;
  @Int({ min: 0, max: MOST, description: 'In UTF-16 units' }) start: number;
  @Int({ min: 0, max: MOST, description: 'Not included' }) end: number;
  @Flag({ description: 'False: it may as well be an ordinary word, a product, or somebody else' })
  isSure: boolean;
}

export class TelltalePlaces {
  @NestedList(() => TelltalePlace, LONG) title: TelltalePlace[];
  @NestedList(() => TelltalePlace, LONG) description: TelltalePlace[];
  @NestedList(() => TelltalePlace, LONG) benefits: TelltalePlace[];
  @NestedList(() => TelltalePlace, LONG) notes: TelltalePlace[];
}

export class RedactionBody {
  @Text({ ...TITLE, min: 1, nullable: true, description: 'Null: as its author wrote it' }) title:
    string | null;
  @Text({ ...LONG, nullable: true }) description: string | null;
  @Text({ ...LONG, nullable: true }) benefits: string | null;
  @Text({ ...LONG, nullable: true }) notes: string | null;
  @Pattern(HASH, 'must be the hash that came with the text', {
    description: 'Of the text that this was made from; another one by now makes the talk “changed”',
  })
  madeFrom: string;
}

export class StoredRedaction extends RedactionBody {
  @Text({ max: 200, nullable: true }) redactedBy: string | null;
  @Instant() redactedAt: Date;
  @Int({ min: 1, max: MOST }) version: number;
}

/** A talk as its author wrote it, beside what is read in its place. */
export class RedactionSheet {
  @Int({ min: 1, max: MOST }) number: number;
  @Choice(REDACTION_STATES) state: RedactionState;
  @Nested(() => WrittenTexts) written: WrittenTexts;
  @Pattern(HASH, 'is a hash', { description: 'Of the text as it stands' }) madeFrom: string;
  @TextList({ max: 100, length: 200, description: 'Whom it must not give away' }) names: string[];
  @TextList({ max: 100, length: 200 }) companies: string[];
  @Nested(() => TelltalePlaces) telltales: TelltalePlaces;
  @Nested(() => StoredRedaction, { nullable: true }) redaction: StoredRedaction | null;
}

export class SavedRedaction {
  @Int({ min: 1, max: MOST }) version: number;
}
