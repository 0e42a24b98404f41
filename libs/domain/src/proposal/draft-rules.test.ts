import { draftFaults, speakerListFaults } from '#domain/proposal/draft-rules';

const ada = { name: 'Ada', email: 'ada@example.org', company: '', jobTitle: '', bio: '' };
const empty = { title: '', description: '', benefits: '', notes: '', speakers: [] };
const fields = (change: object): (string | undefined)[] =>
  draftFaults({ ...empty, ...change }).map(({ field }) => field);

describe('draftFaults', () => {
  it('lets a draft be as empty as it likes', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ speakers: [ada] })).toEqual([]);
  });

  it('counts characters as the browser does, blanks around a text apart', () => {
    expect(fields({ title: ` ${'x'.repeat(75)} `, description: '😀'.repeat(500) })).toEqual([]);
    expect(draftFaults({ ...empty, title: 'x'.repeat(76) })).toEqual([
      { field: 'title', reason: 'Shorten the title by 1 character; 75 at most.' },
    ]);
  });

  it('names the field of a person that is missing, misspelt or too long', () => {
    expect(fields({ speakers: [ada, { ...ada, name: ' ', email: 'bo' }] })).toEqual([
      'speakers.1.name',
      'speakers.1.email',
    ]);
    expect(fields({ speakers: [{ ...ada, bio: 'x'.repeat(1001) }] })).toEqual(['speakers.0.bio']);
  });
});

describe('speakerListFaults', () => {
  it('names the second place of an address, whatever its case', () => {
    const bo = { email: 'bo@example.org' };
    expect(speakerListFaults([ada, bo])).toEqual([]);
    expect(speakerListFaults([ada, bo, { email: ' ADA@example.org' }])).toEqual([
      { field: 'speakers.2.email', reason: 'ada@example.org stands in the list twice.' },
    ]);
  });
});
