import { Flag, Id, Int, NestedList } from '#api/platform/fields';

const VERSION = { min: 1, max: 1_000_000_000 };
const PLACES = { min: 0, max: 10_000, nullable: true, description: 'Null: none set' } as const;
const COUNT = { min: 0, max: 10_000 };

/** Tracks × formats, with their sums: what 100 tracks and 50 formats can have. */
const MOST_ROWS = 5150;

class BudgetPlace {
  @Id({ nullable: true, description: 'Null: the format in all tracks' }) trackId: string | null;
  @Id({ nullable: true, description: 'Null: the track with all its formats' }) formatId: string | null;
}

export class BudgetChange extends BudgetPlace {
  @Int(PLACES) places: number | null;
  @Int({ ...VERSION, nullable: true, description: 'The version seen; null: none is stored' })
  version: number | null;
}

export class BudgetChanges {
  @NestedList(() => BudgetChange, { max: MOST_ROWS, description: 'All of them, or none' })
  items: BudgetChange[];
}

export class Budget extends BudgetPlace {
  @Int(PLACES) places: number | null;
  @Int({ ...VERSION, nullable: true, description: 'The version to send with the next change' })
  version: number | null;
}

export class BudgetsSaved {
  @NestedList(() => Budget, { max: MOST_ROWS, description: 'What changed, as it is stored now' })
  items: Budget[];
}

export class BudgetTally {
  @Id({ nullable: true, description: 'Null: in no track' }) trackId: string | null;
  @Id({ nullable: true, description: 'Null: of no format' }) formatId: string | null;
  @Int({ ...COUNT, description: 'Talks in the ranked list, those one may not see included' })
  submitted: number;
  @Int({ ...COUNT, description: 'Of them accepted, those one may not see included' }) accepted: number;
  @Int({ ...COUNT, description: 'How many one may not see' }) hidden: number;
  @Int({ ...COUNT, description: 'Of those accepted' }) hiddenAccepted: number;
}

/** Places and what stands against them, of the tracks that the caller reads as a chair. */
export class Budgets {
  @NestedList(() => Budget, { max: MOST_ROWS }) items: Budget[];
  @NestedList(() => BudgetTally, { max: MOST_ROWS }) tallies: BudgetTally[];
  @Flag({ description: 'Whether the caller may change them' }) maySet: boolean;
}
