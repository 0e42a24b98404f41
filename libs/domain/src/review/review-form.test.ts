import {
  asSubmitted,
  EMPTY_REVIEW,
  type ReviewContent,
  type ReviewForm,
  refuseIncomplete,
  reviewFaults,
} from '#domain/review/review-form';

const criterion = (id: string, isRequired = true) => ({
  id,
  name: id,
  min: 1,
  max: 5,
  step: 0.5,
  weight: 1,
  isRequired,
});
const form: ReviewForm = {
  criteria: [criterion('content'), criterion('fun', false)],
  asksVerdict: true,
  asksConfidence: true,
  commentRequired: true,
};
const whole: ReviewContent = {
  ...EMPTY_REVIEW,
  scores: { content: 4.5 },
  verdict: false,
  confidence: 3,
  comment: 'Clear and new.',
};
const fields = (review: ReviewContent, of: ReviewForm = form) =>
  reviewFaults(of, review).map(({ field }) => field);

describe('reviewFaults', () => {
  it('finds nothing wrong with a whole review; a criterion that is not required may stay empty', () => {
    expect(reviewFaults(form, whole)).toEqual([]);
    expect(reviewFaults(form, { ...whole, scores: { content: 1, fun: null } })).toEqual([]);
  });

  it.each<[string, Partial<ReviewContent>]>([
    ['scores.content', { scores: {} }],
    ['scores.content', { scores: { content: 0 } }],
    ['scores.content', { scores: { content: 5.5 } }],
    ['scores.content', { scores: { content: 3.25 } }],
    ['scores.fun', { scores: { content: 3, fun: 9 } }],
    ['scores.other', { scores: { content: 3, other: 3 } }],
    ['verdict', { verdict: null }],
    ['confidence', { confidence: null }],
    ['comment', { comment: ' \n' }],
  ])('names the field %s', (field, change) => {
    expect(fields({ ...whole, ...change })).toEqual([field]);
  });

  it('names every field of an empty one', () => {
    expect(fields(EMPTY_REVIEW)).toEqual(['scores.content', 'verdict', 'confidence', 'comment']);
  });

  it('asks for nothing that the round does not ask', () => {
    const bare = { ...form, asksVerdict: false, asksConfidence: false, commentRequired: false };
    expect(fields({ ...EMPTY_REVIEW, scores: { content: 2 } }, bare)).toEqual([]);
    expect(fields(whole, bare)).toEqual(['verdict', 'confidence']);
  });
});

describe('refuseIncomplete', () => {
  it('refuses with every fault, and lets a whole review pass', () => {
    expect(() => refuseIncomplete(form, EMPTY_REVIEW)).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(() => refuseIncomplete(form, whole)).not.toThrow();
  });
});

describe('an abstention', () => {
  const abstained: ReviewContent = { ...EMPTY_REVIEW, abstained: true, comment: 'Not my field.' };

  it('needs its reason and nothing else, whatever the form asks', () => {
    expect(fields(abstained)).toEqual([]);
    expect(fields({ ...abstained, comment: ' ' })).toEqual(['comment']);
  });

  it('has no scores, no yes or no, and no confidence', () => {
    expect(fields({ ...whole, abstained: true })).toEqual(['abstained']);
    expect(fields({ ...abstained, verdict: false })).toEqual(['abstained']);
    expect(fields(asSubmitted({ ...whole, abstained: true }))).toEqual([]);
    expect(asSubmitted(whole)).toBe(whole);
  });
});
