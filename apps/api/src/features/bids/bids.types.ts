import { ApiProperty } from '@nestjs/swagger';
import { Column, PlacesColumn } from '#api/platform/column-list';
import { Id, Instant, Int, Nested, NestedList, Text } from '#api/platform/fields';
import { MAX_NUMBER } from '#api/features/proposals/proposal-facts';
import { ReviewedSpeaker } from '#api/features/reviews/reviews.types';

/** No list of talks to bid on is longer, and all of it can be bid on at once. */
export const MOST_TALKS = 10_000;
const NUMBER = { min: 1, max: MAX_NUMBER };
const VALUE = {
  min: -20,
  max: 20,
  description: 'How much one would like to review it: yes 20, maybe 5, no -20',
};

export class BidBody {
  @Int(VALUE) value: number;
}

export class BidChange {
  @Int(NUMBER) number: number;
  @Int({ ...VALUE, nullable: true, description: `${VALUE.description}; null takes the bid back` })
  value: number | null;
}

export class BidChangesBody {
  @NestedList(() => BidChange, {
    max: MOST_TALKS,
    description: 'All of them are taken, or none; of several for one talk the last one counts',
  })
  items: BidChange[];
}

/** A track or a topic, and how well the member says they know it. */
export class KnownSubject {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Int({ min: 1, max: 3, nullable: true, description: '1 knows of it, 2 knows it, 3 expert; null: not said' })
  level: number | null;
}

/** The rows, column by column: the i-th entries of all lists make the i-th row. */
export class BidColumns {
  @Column('integer', 'The proposal’s number in its conference') number: number[];
  @Column('string') title: string[];
  @Column('integer', 'Place in tracks; -1: none') track: number[];
  @PlacesColumn('Places in topics') topics: number[][];
  @Column('integer', 'Place in formats; -1: none') format: number[];
  @Column('integer', 'Place in levels; -1: none') level: number[];
  @Column('integer', 'One’s own bid, -20 .. 20; null: none', true) value: (number | null)[];
}

/** Every talk the member may bid on, in the member’s own order. */
export class BidList {
  @Instant({ nullable: true, description: 'Until when bids are taken; null: no end is set' })
  closesAt: Date | null;
  @NestedList(() => KnownSubject, { max: 100 }) tracks: KnownSubject[];
  @NestedList(() => KnownSubject, { max: 500 }) topics: KnownSubject[];
  @ApiProperty({ type: String, isArray: true }) formats: string[];
  @ApiProperty({ type: String, isArray: true }) levels: string[];
  @Nested(() => BidColumns) rows: BidColumns;
}

/** The text of a talk, to bid on it. */
export class TalkToBidOn {
  @Int(NUMBER) number: number;
  @Text({ max: 1000 }) title: string;
  @Text({ max: 100_000 }) description: string;
  @Text({ max: 100_000 }) benefits: string;
  @Text({ max: 120, nullable: true }) trackName: string | null;
  @Text({ max: 120, nullable: true }) formatName: string | null;
  @Int({ min: 1, max: 1440, nullable: true }) formatMinutes: number | null;
  @Text({ max: 120, nullable: true }) levelName: string | null;
  @NestedList(() => ReviewedSpeaker, { max: 20, nullable: true, description: 'Null: hidden in this round' })
  speakers: ReviewedSpeaker[] | null;
}

export class UnwantedTalk {
  @Int(NUMBER) number: number;
  @Text({ max: 1000 }) title: string;
  @Text({ max: 120, nullable: true }) trackName: string | null;
}

export class TargetedBids {
  @Id() memberId: string;
  @Text({ max: 200 }) memberName: string;
  @Text({ max: 200 }) speakerName: string;
  @Int({ min: 3, max: MOST_TALKS, description: 'How many talks of the speaker the member bids yes on' })
  onSpeaker: number;
  @Int({ min: 3, max: MOST_TALKS, description: 'How many talks the member bids yes on' }) all: number;
}

/** How the bidding goes, over the talks that the caller may see. */
export class BidCoverage {
  @Int({ min: 0, max: 5000, description: 'Active reviewers' }) reviewers: number;
  @Int({ min: 0, max: 5000, description: 'Those of them who have bid' }) bidders: number;
  @Int({ min: 0, max: MOST_TALKS }) talks: number;
  @Int({
    min: 0,
    max: MOST_TALKS,
    description: 'Talks without a yes or maybe of anybody who may review them',
  })
  unwantedCount: number;
  @NestedList(() => UnwantedTalk, { max: 200, description: 'The first of them, by number' })
  unwanted: UnwantedTalk[];
  @NestedList(() => TargetedBids, {
    max: 200,
    nullable: true,
    description: 'Members whose yes bids nearly all go to one speaker; null: the caller may not see them',
  })
  targeted: TargetedBids[] | null;
}
