import { SESSION_KINDS } from '#domain/schedule/schedule-facts';
import { Choice, Day, Flag, Id, Instant, Int, NestedList, Text } from '#api/platform/fields';

const VERSION = { min: 1, max: 1_000_000_000 };
const MINUTES = { min: 1, max: 1440 };
const CAPACITY = { min: 0, max: 1_000_000, nullable: true } as const;

export class ScheduleDay {
  @Day() onDate: string;
}

export class ScheduleSlot {
  @Instant() startsAt: Date | string;
  @Int(MINUTES) minutes: number;
}

export class SetupRoom {
  @Id({ optional: true, description: 'Left out for a new one' }) id?: string;
  @Text({ min: 1, max: 120 }) name: string;
  @Int(CAPACITY) capacity: number | null;
  @Flag({ description: 'A hall that may hold several sessions at once' }) isShared: boolean;
}

export class ScheduleSetupBody {
  @NestedList(() => ScheduleDay, { max: 60 }) days: ScheduleDay[];
  @NestedList(() => SetupRoom, { max: 300 }) rooms: SetupRoom[];
  @NestedList(() => ScheduleSlot, { max: 2000 }) slots: ScheduleSlot[];
}

export class ScheduleRoom {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Int(CAPACITY) capacity: number | null;
  @Flag() isShared: boolean;
  @Flag({
    description: 'False: it is also used by a conference that you do not chair, and cannot be changed here',
  })
  isOurs: boolean;
}

export class SessionSpeaker {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
  @Text({ max: 200 }) company: string;
}

export class BoardSession {
  @Id() id: string;
  @Int({ min: 1, max: 1_000_000_000, nullable: true, description: 'Number of its proposal' }) number:
    number | null;
  @Choice(SESSION_KINDS) kind: string;
  @Text({ max: 300 }) title: string;
  @Int(MINUTES) minutes: number;
  @Id({ nullable: true }) trackId: string | null;
  @Text({ max: 120, nullable: true }) format: string | null;
  @Text({ max: 120, nullable: true }) level: string | null;
  @NestedList(() => SessionSpeaker, { max: 100 }) speakers: SessionSpeaker[];
  @Flag({ description: 'False: it was taken in, and its talk is no longer accepted' }) isAccepted: boolean;
  @Id({ nullable: true, description: 'Null for a break of the whole house, and where it is not placed' })
  roomId: string | null;
  @Instant({ nullable: true, description: 'Null: not placed' }) startsAt: Date | null;
  @Int(VERSION) version: number;
}

export class TakenPlace {
  @Id() roomId: string;
  @Instant() startsAt: Date;
  @Int(MINUTES) minutes: number;
  @Choice(['withheld', 'other_conference']) by: string;
}

export class ScheduleBoard {
  @Int({ ...VERSION, nullable: true, description: 'Of the set-up; null: there is none yet' }) version:
    number | null;
  @Text({ max: 60 }) timeZone: string;
  @NestedList(() => ScheduleDay, { max: 60 }) days: ScheduleDay[];
  @NestedList(() => ScheduleSlot, { max: 2000 }) slots: ScheduleSlot[];
  @NestedList(() => ScheduleRoom, { max: 300 }) rooms: ScheduleRoom[];
  @NestedList(() => BoardSession, { max: 10_000 }) sessions: BoardSession[];
  @NestedList(() => TakenPlace, { max: 10_000 }) taken: TakenPlace[];
  @Int({
    min: 0,
    max: 10_000,
    description: 'Sessions that you have a conflict of interest with, placed or not',
  })
  withheldCount: number;
  @Int({
    min: 0,
    max: 10_000,
    description: 'Accepted talks that were not taken in yet, as far as they are shown to you',
  })
  untakenCount: number;
}

export class KnownRoom extends ScheduleRoom {
  @Text({ max: 200 }) venue: string;
}

export class KnownRoomList {
  @NestedList(() => KnownRoom, { max: 1000 }) items: KnownRoom[];
}

export class NewSessionBody {
  @Choice(['break', 'plenary']) kind: 'break' | 'plenary';
  @Text({ min: 1, max: 300 }) title: string;
  @Int(MINUTES) minutes: number;
}

export class SessionChangeBody {
  @Text({ min: 1, max: 300, optional: true, description: 'Not of a talk: its proposal has the title' })
  title?: string;
  @Int({ ...MINUTES, optional: true }) minutes?: number;
}

export class PlacementBody {
  @Id({ nullable: true, description: 'Null for a break of the whole house' }) roomId: string | null;
  @Instant() startsAt: string;
}

export class SessionSaved {
  @Id() id: string;
  @Int({ ...VERSION, description: 'The version to send with the next If-Match' }) version: number;
}

export class ChangedTalk {
  @Id() id: string;
  @Int({ min: 1, max: 1_000_000_000, nullable: true }) number: number | null;
  @Text({ max: 300 }) title: string;
}

export class TakenIn {
  @Int({ min: 0, max: 10_000 }) addedCount: number;
  @NestedList(() => ChangedTalk, { max: 10_000, description: 'Taken in before and no longer accepted' })
  changed: ChangedTalk[];
}
