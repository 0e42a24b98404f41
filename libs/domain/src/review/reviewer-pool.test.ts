import { type ReviewerChoice, chosenReviewers } from '#domain/review/reviewer-pool';

const REVIEWERS = [
  { id: 'ada', trackIds: ['security'], topicIds: ['keys'], isSenior: true, finishedEarlier: false },
  { id: 'bo', trackIds: ['security', 'data'], topicIds: [], isSenior: false, finishedEarlier: true },
  { id: 'cy', trackIds: [], topicIds: ['keys', 'logs'], isSenior: true, finishedEarlier: true },
];
const chosen = (choice: Partial<ReviewerChoice>): string[] =>
  chosenReviewers(REVIEWERS, {
    trackIds: [],
    topicIds: [],
    seniorOnly: false,
    finishedOnly: false,
    ...choice,
  }).map(({ id }) => id);

describe('the reviewers of a round', () => {
  it('are all where nothing is asked for', () => {
    expect(chosen({})).toEqual(['ada', 'bo', 'cy']);
  });

  it('are in one of the tracks, and know one of the topics', () => {
    expect(chosen({ trackIds: ['data', 'security'] })).toEqual(['ada', 'bo']);
    expect(chosen({ topicIds: ['keys'] })).toEqual(['ada', 'cy']);
    expect(chosen({ trackIds: ['security'], topicIds: ['keys'] })).toEqual(['ada']);
  });

  it('are senior, or have finished the round before, or both', () => {
    expect(chosen({ seniorOnly: true })).toEqual(['ada', 'cy']);
    expect(chosen({ finishedOnly: true })).toEqual(['bo', 'cy']);
    expect(chosen({ seniorOnly: true, finishedOnly: true })).toEqual(['cy']);
  });
});
