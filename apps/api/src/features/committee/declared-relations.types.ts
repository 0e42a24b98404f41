import { MOST_RELATIONS } from '#domain/committee/relation-rules';
import { Choice, EmailAddress, Id, Instant, NestedList, Text } from '#api/platform/fields';
import { RELATION_KINDS } from '#api/features/committee/conflict-matches.types';

export class RelationBody {
  @Choice(RELATION_KINDS) kind: string;
  @Text({ max: 200, description: 'A name alone is only suggested to the organizers' }) name: string;
  @EmailAddress({ nullable: true, description: 'Closes the talks of the speaker with this address' })
  email: string | null;
  @Text({ max: 200, description: 'Closes the talks of this company' }) company: string;
  @Text({ max: 2000, description: 'For the organizers' }) note: string;
}

export class OwnRelation extends RelationBody {
  @Id() id: string;
  @Instant() createdAt: Date;
}

export class OwnRelationList {
  @NestedList(() => OwnRelation, { max: MOST_RELATIONS }) items: OwnRelation[];
}

export class RelationDeclared {
  @Id() id: string;
}

export class DeclaredRelation extends OwnRelation {
  @Id() memberId: string;
}

export class DeclaredRelationList {
  @NestedList(() => DeclaredRelation, { max: 10_000 }) items: DeclaredRelation[];
}
