import { ROLES } from '#domain/access/actor';
import { ChoiceList, Flag, Id, Int, NestedList, Text, TextList } from '#api/platform/fields';

export class DemoBody {
  @Int({ min: 1, max: 1_000_000, optional: true, description: 'The same seed draws the same demo' })
  seed?: number;
}

export class LoadedDemo {
  @TextList({ max: 10, length: 60, description: 'The slugs of the demo conferences' }) slugs: string[];
}

export class LookAsBody {
  @Id({ description: 'Of somebody in GET /api/demo-people' }) userId: string;
}

export class DemoPersonSeat {
  @Id() userId: string;
  @Text({ max: 200 }) name: string;
  @ChoiceList(ROLES) roles: string[];
  @Flag() isSpeaker: boolean;
  @TextList({ max: 100, length: 120, description: 'The tracks of a track chair' }) tracks: string[];
}

export class DemoConference {
  @Text({ max: 60 }) slug: string;
  @Text({ max: 200 }) name: string;
  @NestedList(() => DemoPersonSeat, { max: 200 }) people: DemoPersonSeat[];
}

export class DemoPeopleList {
  @NestedList(() => DemoConference, { max: 10 }) items: DemoConference[];
}
