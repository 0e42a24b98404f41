import { PROPOSAL_STATES, type ProposalState } from '#domain/proposal/proposal-state';
import { PROPOSAL_LIMITS as MAX } from '#domain/proposal/proposal-limits';
import {
  Choice,
  EmailAddress,
  Flag,
  Id,
  IdList,
  Instant,
  Int,
  Nested,
  NestedList,
  Text,
} from '#api/platform/fields';

const ANY_VERSION = { min: 1, max: 1_000_000_000 };

export class SpeakerBody {
  @EmailAddress() email: string;
  @Text({ min: 1, max: MAX.name }) name: string;
  @Text({ max: MAX.company }) company: string;
  @Text({ max: MAX.jobTitle, optional: true }) jobTitle?: string;
  @Text({ max: MAX.bio, optional: true }) bio?: string;
  @Int({
    ...ANY_VERSION,
    optional: true,
    description:
      'Of what one said about oneself: the version seen, where one was given. A stale one is answered 412',
  })
  version?: number;
}

/** What is left out stays as it is; a draft may be incomplete. */
export class ProposalBody {
  @Text({ max: MAX.title, optional: true }) title?: string;
  @Text({ max: MAX.description, optional: true, description: 'Public, for the programme' })
  description?: string;
  @Text({ max: MAX.benefits, optional: true, description: 'What the audience gains' }) benefits?: string;
  @Text({ max: MAX.notes, optional: true, description: 'For the committee only' }) notes?: string;
  @Id({ nullable: true, optional: true }) trackId?: string | null;
  @Id({ nullable: true, optional: true }) formatId?: string | null;
  @Id({ nullable: true, optional: true }) levelId?: string | null;
  @IdList({ max: MAX.topics, optional: true }) topicIds?: string[];
  @Text({ max: 2, optional: true, description: 'One of the conference’s (ISO 639-1); empty: not said' })
  language?: string;
  @NestedList(() => SpeakerBody, {
    max: MAX.speakers,
    optional: true,
    description: 'The whole list in its order; left out of a new proposal: the author alone',
  })
  speakers?: SpeakerBody[];
}

/** What a speaker says about themselves. */
export class MySpeakerBody {
  @Text({ min: 1, max: MAX.name }) name: string;
  @Text({ max: MAX.company }) company: string;
  @Text({ max: MAX.jobTitle }) jobTitle: string;
  @Text({ max: MAX.bio }) bio: string;
}

export class MySpeaker extends MySpeakerBody {
  @Int(ANY_VERSION) version: number;
}

/** As the reader may see it: their own data, and of everybody else what the author wrote. */
export class ProposalSpeaker extends MySpeakerBody {
  @EmailAddress({ nullable: true, description: 'Of others only for the author' }) email: string | null;
  @Flag() isMe: boolean;
  @Int({ ...ANY_VERSION, nullable: true, description: 'Only of one’s own data' }) version: number | null;
}

export class MyProposalItem {
  @Int({ min: 1, max: 1_000_000_000 }) number: number;
  @Text({ max: 1000 }) title: string;
  @Choice(PROPOSAL_STATES) state: ProposalState;
  @Text({ max: 120, nullable: true }) trackName: string | null;
  @Text({ max: 120, nullable: true }) formatName: string | null;
  @Int({ min: 0, max: 1000 }) speakerCount: number;
  @Flag({ description: 'Only the author changes a proposal; a listed speaker reads it' }) isAuthor: boolean;
  @Instant({ nullable: true }) submittedAt: Date | null;
  @Instant() updatedAt: Date;
  @Int(ANY_VERSION) version: number;
}

export class MyProposalList {
  @NestedList(() => MyProposalItem, { max: 500 }) items: MyProposalItem[];
  @Nested(() => ProposalSpeaker, { description: 'What a new proposal starts with about its author' })
  me: ProposalSpeaker;
}

export class MyProposal {
  @Int({ min: 1, max: 1_000_000_000 }) number: number;
  @Choice(PROPOSAL_STATES) state: ProposalState;
  @Flag() isAuthor: boolean;
  @Text({ max: 1000 }) title: string;
  @Text({ max: 100_000 }) description: string;
  @Text({ max: 100_000 }) benefits: string;
  @Text({ max: 100_000 }) notes: string;
  @Id({ nullable: true }) trackId: string | null;
  @Id({ nullable: true }) formatId: string | null;
  @Id({ nullable: true }) levelId: string | null;
  @IdList({ max: MAX.topics }) topicIds: string[];
  @Text({ max: 2 }) language: string;
  @NestedList(() => ProposalSpeaker, { max: 1000 }) speakers: ProposalSpeaker[];
  @Instant({ nullable: true }) submittedAt: Date | null;
  @Instant() updatedAt: Date;
  @Int(ANY_VERSION) version: number;
}
