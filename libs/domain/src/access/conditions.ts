import type { Condition } from '#domain/access/policy-table';

/** The good case, each in one place; a missing fact is never true. */

export const notConflicted: Condition = {
  name: 'notConflicted',
  reason: 'You have a conflict of interest with this talk, or it has not been checked yet.',
  holds: (_, facts) => facts.hasConflictOfInterest === false,
};

export const notOwn: Condition = {
  name: 'notOwn',
  reason: 'This is your own talk.',
  holds: (_, facts) => facts.isOwnProposal === false,
};

export const isOwnProposal: Condition = {
  name: 'isOwnProposal',
  reason: 'You are not a speaker of this talk.',
  holds: (_, facts) => facts.isOwnProposal === true,
};

export const isAuthor: Condition = {
  name: 'isAuthor',
  reason: 'Only the person who wrote this talk can change it.',
  holds: (_, facts) => facts.isAuthor === true,
};

export const chairsTheTrack: Condition = {
  name: 'chairsTheTrack',
  reason: 'You do not chair this track.',
  holds: (actor, facts) =>
    typeof facts.trackId === 'string' && (actor.seat?.chairedTrackIds.has(facts.trackId) ?? false),
};

export const isAssigned: Condition = {
  name: 'isAssigned',
  reason: 'This talk is not assigned to you.',
  holds: (_, facts) => facts.isAssigned === true || facts.everyoneReviews === true,
};

export const proposalIsSubmitted: Condition = {
  name: 'proposalIsSubmitted',
  reason: 'This talk is a draft, or was withdrawn.',
  holds: (_, facts) => facts.proposalIsSubmitted === true,
};

export const proposalWasSentIn: Condition = {
  name: 'proposalWasSentIn',
  reason: 'This talk is a draft.',
  holds: (_, facts) => facts.wasSentIn === true,
};

export const roundIsKnown: Condition = {
  name: 'roundIsKnown',
  reason: 'This review round is being prepared.',
  holds: (_, facts) => facts.roundIsKnown === true,
};

export const proposalIsInRound: Condition = {
  name: 'proposalIsInRound',
  reason: 'This talk is not reviewed in this round.',
  holds: (_, facts) => facts.proposalIsInRound === true,
};

export const takesPartInRound: Condition = {
  name: 'takesPartInRound',
  reason: 'You do not review in this round.',
  holds: (_, facts) => facts.takesPartInRound === true,
};

export const speakersAreShown: Condition = {
  name: 'speakersAreShown',
  reason: 'The speakers are hidden while this round is reviewed.',
  holds: (_, facts) => facts.speakersAreShown === true,
};

export const reviewersAreNamedToChairs: Condition = {
  name: 'reviewersAreNamedToChairs',
  reason: 'This round names its reviewers to nobody.',
  holds: (_, { reviewersNamed }) => reviewersNamed === 'to_chairs' || reviewersNamed === 'to_all',
};

export const reviewersAreNamedToAll: Condition = {
  name: 'reviewersAreNamedToAll',
  reason: 'This round does not name its reviewers to each other.',
  holds: (_, { reviewersNamed }) => reviewersNamed === 'to_all',
};

export const othersReviewsAreOpen: Condition = {
  name: 'othersReviewsAreOpen',
  reason: 'The reviews of others open once you have submitted yours.',
  holds: (_, facts) => facts.othersReviewsAreOpen === true,
};

export const discussionIsOpen: Condition = {
  name: 'discussionIsOpen',
  reason: 'The discussion of this talk opens once you have submitted your review, where the round has one.',
  holds: (_, facts) => facts.discussionIsOpen === true,
};

export const roundIsDiscussed: Condition = {
  name: 'roundIsDiscussed',
  reason: 'This round has no discussions.',
  holds: (_, facts) => facts.roundIsDiscussed === true,
};

export const callIsOpen: Condition = {
  name: 'callIsOpen',
  reason: 'The call for proposals is not open.',
  holds: (_, facts) => facts.callIsOpen === true,
};

export const roundIsOpen: Condition = {
  name: 'roundIsOpen',
  reason: 'The review round is not open.',
  holds: (_, facts) => facts.roundIsOpen === true,
};

export const bidsAreOpen: Condition = {
  name: 'bidsAreOpen',
  reason: 'This conference takes no bids, or its review round is over.',
  holds: (_, facts) => facts.bidsAreOpen === true,
};

export const conferenceIsPublic: Condition = {
  name: 'conferenceIsPublic',
  reason: 'This conference has not opened its call.',
  holds: (_, facts) => facts.conferenceIsPublic === true,
};

export const isOwn: Condition = {
  name: 'isOwn',
  reason: 'This belongs to somebody else.',
  holds: (_, facts) => facts.isOwn === true,
};

export const takesInterest: Condition = {
  name: 'takesInterest',
  reason: 'This conference does not look for reviewers here.',
  holds: (_, facts) => facts.takesInterest === true,
};

export const organizesTheOther: Condition = {
  name: 'organizesTheOther',
  reason: 'You do not organize the other conference.',
  holds: (_, facts) => facts.organizesTheOther === true,
};

export const isAboutSomebodyElse: Condition = {
  name: 'isAboutSomebodyElse',
  reason: 'This is about yourself, or your own company: another organizer has to say it.',
  holds: (_, facts) => facts.isOwn === false,
};
