import { submissionFaults } from '#domain/proposal/submission-rules';

const terms = {
  usesTracks: true,
  trackIds: ['security'],
  formats: [
    { id: 'talk', name: 'Talk', speakersMin: 1, speakersMax: 2 },
    { id: 'panel', name: 'Panel', speakersMin: 3, speakersMax: 5 },
  ],
  languages: [] as string[],
};
const ada = { name: 'Ada', email: 'ada@example.org' };
const good = {
  title: 'Tracing at the edge',
  description: 'What we learned.',
  benefits: '',
  notes: '',
  formatId: 'talk',
  trackId: 'security',
  language: '',
  speakers: [ada],
};
const fields = (change: object, conditions = terms): (string | undefined)[] =>
  submissionFaults({ ...good, ...change }, conditions).map(({ field }) => field);

describe('submissionFaults', () => {
  it('finds nothing missing in a complete one', () => {
    expect(fields({})).toEqual([]);
  });

  it('lists everything that is missing, in the order of the form', () => {
    expect(fields({ title: ' ', description: '', formatId: null, trackId: null, speakers: [] })).toEqual([
      'title',
      'description',
      'formatId',
      'trackId',
      'speakers',
    ]);
  });

  it('asks for a language where there is a choice', () => {
    const bilingual = { ...terms, languages: ['de', 'en'] };
    expect(fields({ language: '' }, bilingual)).toEqual(['language']);
    expect(fields({ language: 'fr' }, bilingual)).toEqual(['language']);
    expect(fields({ language: 'de' }, bilingual)).toEqual([]);
    expect(fields({ language: '' }, { ...terms, languages: ['en'] })).toEqual([]);
  });

  it('counts characters as the browser does', () => {
    expect(fields({ title: 'x'.repeat(75), description: '😀'.repeat(500) })).toEqual([]);
    expect(fields({ title: 'x'.repeat(76), benefits: 'x'.repeat(1001) })).toEqual(['title', 'benefits']);
  });

  it('asks for as many speakers as the format takes', () => {
    expect(submissionFaults({ ...good, formatId: 'panel' }, terms)).toEqual([
      { field: 'speakers', reason: '"Panel" needs at least 3 speakers.' },
    ]);
    expect(submissionFaults({ ...good, speakers: [ada, ada, ada] }, terms)).toEqual([
      { field: 'speakers', reason: '"Talk" has room for 2 speakers at most.' },
    ]);
  });

  it('asks for a track only where the conference has tracks', () => {
    expect(fields({ trackId: null }, { ...terms, usesTracks: false })).toEqual([]);
    expect(fields({ trackId: null }, { ...terms, trackIds: [] })).toEqual([]);
    expect(fields({ trackId: 'gone' })).toEqual(['trackId']);
  });
});
