import { type Cap, type CappedTalk, capsOf, overCapSentence, overCaps } from '#domain/budget/caps';

const talk = (number: number, companies: string[], speakers: string[] = [`s${number}`]): CappedTalk => ({
  number,
  companies,
  speakers,
});
const two: Cap = { of: 'company', most: 2, blocks: true };
const one: Cap = { of: 'speaker', most: 1, blocks: false };

describe('a cap', () => {
  it('is broken by the talk that goes over it, and by none before', () => {
    const accepted = [talk(1, ['acme'])];
    expect(overCaps(accepted, [talk(2, ['acme'])], [two])).toEqual([]);
    expect(overCaps([...accepted, talk(2, ['acme'])], [talk(3, ['acme', 'umbrella'])], [two])).toEqual([
      { cap: two, key: 'acme', numbers: [1, 2, 3] },
    ]);
  });

  it('counts a talk once, however many of its speakers are of the company', () => {
    expect(overCaps([talk(1, ['acme', 'acme'])], [talk(2, ['acme'])], [two])).toEqual([]);
  });

  it('counts a talk that is accepted again once', () => {
    expect(overCaps([talk(1, ['acme']), talk(2, ['acme'])], [talk(2, ['acme'])], [two])).toEqual([]);
  });

  it('is asked of several talks at once together', () => {
    const more = [talk(5, ['acme']), talk(3, ['acme']), talk(4, ['acme'])];
    expect(overCaps([], more, [two])).toEqual([{ cap: two, key: 'acme', numbers: [3, 4, 5] }]);
  });

  it('is asked of speakers by who they are, with the cap of companies beside it', () => {
    expect(overCaps([talk(1, ['a'], ['ada'])], [talk(2, ['b'], ['ada', 'bo'])], [two, one])).toEqual([
      { cap: one, key: 'ada', numbers: [1, 2] },
    ]);
  });

  it('keeps nobody from accepting something else where it is broken already', () => {
    const accepted = [talk(1, ['acme']), talk(2, ['acme']), talk(3, ['acme'])];
    expect(overCaps(accepted, [talk(4, ['umbrella'])], [two])).toEqual([]);
  });

  it('is none where none is set', () => {
    const none = {
      talksPerCompany: null,
      companyCapBlocks: true,
      talksPerSpeaker: null,
      speakerCapBlocks: true,
    };
    expect(capsOf(none)).toEqual([]);
    expect(capsOf({ ...none, talksPerSpeaker: 1 })).toEqual([{ of: 'speaker', most: 1, blocks: true }]);
  });
});

describe('what is said of a broken cap', () => {
  const over = { cap: two, key: 'acme', numbers: [1, 2, 3] };

  it('names the talks that the reader may see, and counts the others', () => {
    expect(overCapSentence(over, 'Acme', () => true)).toBe(
      'Acme would have 3 accepted talks; the cap is 2: #1, #2, #3.',
    );
    expect(overCapSentence(over, 'Acme', (number) => number !== 2)).toBe(
      'Acme would have 3 accepted talks; the cap is 2: #1, #3, one that you may not see.',
    );
  });

  it('names neither company nor talk where the speakers are hidden', () => {
    expect(overCapSentence(over, null, () => true)).toBe(
      'A company of its speakers would have 3 accepted talks; the cap is 2.',
    );
  });
});
