import { facts, pair, proposal } from '../../../../tests/factories/assignment-facts';
import { pairKey } from '#domain/assignment/assignment-facts';
import { readPlanFile } from '#domain/assignment/plan-file';

const given = facts({
  proposals: [proposal('p1'), proposal('p2'), proposal('p3')],
  standing: [
    { ...pair('p1 m1'), standing: 'announced' },
    { ...pair('p2 m1'), standing: 'announced' },
    { ...pair('p3 m2'), standing: 'declined' },
  ],
});
const reviewers = [
  { id: 'm1', name: 'Rita', emails: ['rita@example.org', 'rita@home.example'] },
  { id: 'm2', name: '=Ravi', emails: ['ravi@example.org'] },
  { id: 'm3', name: 'Rolf', emails: [] },
  { id: 'm4', name: 'Rolf', emails: [] },
];
const read = (header: string, ...rows: string[]) =>
  readPlanFile(
    given,
    [header, ...rows].map((text, i) => ({ line: i + 1, cells: text.split(',') })),
    reviewers,
    (id) => id === 'p3',
  );
const planned = (header: string, ...rows: string[]) => {
  const file = read(header, ...rows);
  expect(file.faults).toEqual([]);
  return file.planned.map(pairKey).toSorted();
};

describe('readPlanFile', () => {
  it('takes reviewers by id, by any e-mail, or by name as a spreadsheet wrote it', () => {
    expect(planned('Talk,member', '1,m2', '2,m2')).toEqual(['p1 m2', 'p2 m2']);
    expect(planned('e-mail,#', 'RITA@home.example,#1', 'ravi@example.org,1', ',2')).toEqual([
      'p1 m1',
      'p1 m2',
    ]);
    expect(planned('number,name', "1,'=Ravi", '2,=Ravi')).toEqual(['p1 m2', 'p2 m2']);
  });

  it('leaves talks as they are that the file does not name, and empties one with a line without a reviewer', () => {
    expect(planned('talk,member', '1,m2')).toEqual(['p1 m2', 'p2 m1']);
    expect(planned('talk,member', '1,')).toEqual(['p2 m1']);
    expect(planned('talk,member')).toEqual(['p1 m1', 'p2 m1']);
  });

  it.each([
    ['a talk nobody knows', 'talk', /no submitted talk 9/, ['talk,member', '9,m1']],
    ['a talk that the reader may not know of', 'talk', /conflict of interest/, ['talk,member', '3,m1']],
    ['an id nobody has', 'member', /Nobody who reviews here has this id/, ['talk,member', '1,m9']],
    ['an address nobody has', 'email', /no@example.org/, ['talk,email', '1,no@example.org']],
    ['a name nobody has', 'reviewer', /called Rosa/, ['talk,name', '1,Rosa']],
    ['a name that two have', 'reviewer', /2 reviewers are called Rolf/, ['talk,name', '1,Rolf']],
  ])('names the line and the field of %s, and what to do', (_, field, reason, lines) => {
    expect(read(lines[0]!, ...lines.slice(1)).faults).toEqual([
      { line: 2, field, reason: expect.stringMatching(reason) },
    ]);
  });

  it('refuses a reviewer twice on one talk, and a file without its columns', () => {
    expect(read('talk,member', '1,m1', '1,m1').faults).toEqual([
      { line: 3, field: 'member', reason: expect.stringContaining('in line 2 already') },
    ]);
    expect(read('title', 'One').faults.map(({ field }) => field)).toEqual(['talk', 'member']);
  });
});
