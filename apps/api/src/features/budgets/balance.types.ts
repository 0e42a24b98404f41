import { ApiProperty } from '@nestjs/swagger';
import { Column, PlacesColumn } from '#api/platform/column-list';
import { Flag } from '#api/platform/fields';

/** Column by column, as the ranked list: the i-th entries of all make one talk. */
export class BalanceColumns {
  @Column('integer', 'The proposal’s number in its conference') number: number[];
  @Column('integer', 'Place in languages; -1: not said') language: number[];
  @Column('integer', 'How many of its speakers are known to speak for the first time') firstTimers: number[];
  @Column('integer', 'Of how many speakers nobody knows it') unknownTimers: number[];
  @PlacesColumn('Places in companies, each once; none where the speakers are hidden') companies: number[][];
  @PlacesColumn('Places in people; none where the speakers are hidden') people: number[][];
}

/** What is told beside the choice of the talks that the caller may read as a chair; joined to the ranked list by number. */
export class Balance {
  @Flag({
    description: 'Whether the speakers are hidden from the caller: then there are no people and no companies',
  })
  speakersHidden: boolean;
  @ApiProperty({ type: String, isArray: true, description: 'ISO 639-1' }) languages: string[];
  @ApiProperty({
    type: String,
    isArray: true,
    description: 'As most write it; those confirmed to be one stand once',
  })
  companies: string[];
  @ApiProperty({ type: String, isArray: true, description: 'Names; who has one account stands once' })
  people: string[];
  @ApiProperty({ type: () => BalanceColumns }) rows: BalanceColumns;
}
