import { Flag, Int, NestedList, Text } from '#api/platform/fields';

const ROWS = { min: 0, max: 10_000_000 };

export class ExportedSheet {
  @Text({ max: 31 }) name: string;
  @Int(ROWS) rows: number;
}

export class ExportList {
  @NestedList(() => ExportedSheet, { max: 10, description: 'The sheets of season.xlsx with their rows' })
  sheets: ExportedSheet[];
  @Int({ ...ROWS, description: 'Talks left out: your own, and those you have a conflict of interest with' })
  withheld: number;
  @Flag({ description: 'The round hides the speakers from you, here as on the pages' })
  speakersHidden: boolean;
  @Flag({ description: 'The round does not name reviewers to you: letters stand for them in the files' })
  reviewersHidden: boolean;
}
