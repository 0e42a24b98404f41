import type { Member } from './committee-data';
import { membersShown, viewOf } from './committee-view';

const member = (name: string, change: Partial<Member> = {}): Member => ({
  id: name,
  name,
  email: `${name.toLowerCase()}@example.org`,
  company: '',
  state: 'active',
  roles: [{ role: 'reviewer', trackId: null }],
  expertise: [],
  topics: [],
  languages: [],
  isSenior: false,
  otherEmails: [],
  provedEmails: [],
  maxLoad: null,
  wishedLoad: null,
  conflictCount: 0,
  conflictsKnown: true,
  invitedAt: '',
  joinedAt: null,
  agreedAt: null,
  version: 1,
  ...change,
});
const names = (query: string, members: Member[]): string[] =>
  membersShown(members, viewOf(new URLSearchParams(query)), { track: (id) => id, topic: (id) => id }).map(
    ({ name }) => name,
  );

describe('the committee’s list', () => {
  const ada = member('Ada', { company: 'Acme', maxLoad: 20, expertise: [{ trackId: 'sec', level: 3 }] });
  const bo = member('Bo', { state: 'invited', roles: [{ role: 'track_chair', trackId: 'net' }] });
  const cy = member('Cy', { company: 'Zeta', maxLoad: 100, conflictCount: 7 });

  it('filters by state, role, track known or chaired, and every word of a search', () => {
    expect(names('state=invited', [ada, bo, cy])).toEqual(['Bo']);
    expect(names('role=reviewer', [ada, bo, cy])).toEqual(['Ada', 'Cy']);
    expect(names('track=sec', [ada, bo, cy])).toEqual(['Ada']);
    expect(names('track=net', [ada, bo, cy])).toEqual(['Bo']);
    expect(names('q=acme+ada', [ada, bo, cy])).toEqual(['Ada']);
    expect(names('q=acme+bo', [ada, bo, cy])).toEqual([]);
  });

  it('sorts either way and leaves what is missing at the end', () => {
    expect(names('sort=maxLoad', [ada, bo, cy])).toEqual(['Ada', 'Cy', 'Bo']);
    expect(names('sort=-maxLoad', [ada, bo, cy])).toEqual(['Cy', 'Ada', 'Bo']);
    expect(names('sort=-conflictCount', [ada, bo, cy])).toEqual(['Cy', 'Ada', 'Bo']);
  });

  it('filters by topic, language and seniority, and finds people by any address', () => {
    const dee = member('Dee', {
      isSenior: true,
      languages: ['de'],
      topics: [{ topicId: 'ebpf', level: 1 }],
      otherEmails: ['d@home.example'],
    });
    for (const query of ['topic=ebpf', 'language=de', 'senior', 'q=home.example'])
      expect(names(query, [ada, dee])).toEqual(['Dee']);
    expect(names('sort=languages', [ada, dee])).toEqual(['Dee', 'Ada']);
    expect(names('sort=isSenior', [ada, dee])).toEqual(['Dee', 'Ada']);
  });

  it('takes an address it does not understand as none', () => {
    expect(names('sort=shoe&state=asleep&role=king', [cy, ada])).toEqual(['Ada', 'Cy']);
  });
});
