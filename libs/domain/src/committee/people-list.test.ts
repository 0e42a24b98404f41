import { MOST_CHECKED, readPeopleList } from '#domain/committee/people-list';

const read = (...rows: string[][]) => readPeopleList(rows.map((cells, i) => ({ line: i + 1, cells })));

describe('readPeopleList', () => {
  it('reads name, e-mail and company, with what is missing left empty', () => {
    expect(
      read(['Ada', 'Ada@Example.org', 'Acme Inc.'], ['Bo <bo@a.example>; bo@b.example'], ['', '', 'Acme'])
        .people,
    ).toEqual([
      { line: 1, name: 'Ada', emails: ['ada@example.org'], company: 'Acme Inc.', companyKey: 'acme' },
      { line: 2, name: 'Bo', emails: ['bo@a.example', 'bo@b.example'], company: '', companyKey: '' },
      { line: 3, name: '', emails: [], company: 'Acme', companyKey: 'acme' },
    ]);
  });

  it('follows a header, whatever else it names', () => {
    const { people, faults } = read(['Company', 'Shoe size', 'Name'], ['Acme', 'x@y', 'Ada']);
    expect([people, faults]).toEqual([
      [{ line: 2, name: 'Ada', emails: [], company: 'Acme', companyKey: 'acme' }],
      [],
    ]);
  });

  it('says line by line what is wrong, and reads the rest', () => {
    const { people, faults } = read(['Ada', 'ada@nowhere'], ['', ' '], ['Bo', 'bo@example.org']);
    expect(people.map(({ name }) => name)).toEqual(['Bo']);
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [1, 'email'],
      [2, 'name'],
    ]);
  });

  it('takes a list of so many and no more, and not an empty one', () => {
    const list = (n: number) => read(...Array.from({ length: n }, () => ['Ada']));
    expect([list(MOST_CHECKED).faults, list(MOST_CHECKED).people.length]).toEqual([[], MOST_CHECKED]);
    expect([list(MOST_CHECKED + 1).people, list(0).people]).toEqual([[], []]);
    expect([list(MOST_CHECKED + 1).faults.length, list(0).faults.length]).toEqual([1, 1]);
  });
});
