import { MOST_RELATIONS, relationFaults } from '#domain/committee/relation-rules';

const nobody = { name: '', email: null, company: '' };
const fields = (words: object, declared = 0): (string | undefined)[] =>
  relationFaults({ ...nobody, ...words }, declared).map(({ field }) => field);

describe('relationFaults', () => {
  it('takes a name, an address or a company, and asks for one where there is none', () => {
    expect([
      fields({ name: 'Bo' }),
      fields({ email: 'bo@example.org' }),
      fields({ company: 'Acme' }),
    ]).toEqual([[], [], []]);
    expect([fields({}), fields({ company: 'Freelance' })]).toEqual([['name'], ['name']]);
  });

  it('takes so many and no more', () => {
    expect(fields({ name: 'Bo' }, MOST_RELATIONS - 1)).toEqual([]);
    expect(fields({ name: 'Bo' }, MOST_RELATIONS)).toEqual(['name']);
  });
});
