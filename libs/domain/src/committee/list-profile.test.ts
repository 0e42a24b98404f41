import {
  INVITATION_FIELDS,
  invitationHeader,
  invitationTemplate,
} from '#domain/committee/invitation-columns';
import { readInvitationList } from '#domain/committee/invitation-list';

const VOCABULARY = {
  tracks: [{ id: 'sec', name: 'Security' }],
  topics: [
    { id: 'ebpf', name: 'eBPF' },
    { id: 'wasm', name: 'WebAssembly' },
  ],
  languages: ['en', 'de', 'pt-BR'],
};
const HEADER = ['Email', 'Topics', 'Languages', 'Senior', 'Other e-mails'];
const read = (...rows: string[][]) =>
  readInvitationList(
    [HEADER, ...rows].map((cells, i) => ({ line: i + 1, cells })),
    VOCABULARY,
  );

describe('a list of people with their profiles', () => {
  it('reads topics with levels, languages by any name, seniority and further addresses', () => {
    const { invitations, faults } = read(
      ['a@x.org', 'ebpf:1; WebAssembly', 'Deutsch, english', 'Yes', 'A@Y.org b@z.org'],
      ['c@x.org', '', 'PT-br', '', ''],
    );
    expect(faults).toEqual([]);
    expect(invitations).toMatchObject([
      {
        topics: [
          { topicId: 'ebpf', level: 1 },
          { topicId: 'wasm', level: 3 },
        ],
        languages: ['de', 'en'],
        isSenior: true,
        otherEmails: ['a@y.org', 'b@z.org'],
      },
      { topics: [], languages: ['pt-BR'], isSenior: false, otherEmails: [] },
    ]);
  });

  it('names line, field and remedy of each cell that it cannot read', () => {
    const { faults } = read(['a@x.org', 'eBFP', 'Klingon', 'perhaps', 'nowhere']);
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [2, 'topics'],
      [2, 'languages'],
      [2, 'senior'],
      [2, 'otherEmails'],
    ]);
    expect(faults[0]!.reason).toContain('eBPF, WebAssembly');
    expect(faults[1]!.reason).toContain('en, de, pt-BR');
  });

  it('takes one address for one person only', () => {
    const { faults } = read(['a@x.org', '', '', '', 'b@x.org'], ['b@x.org', '', '', '', 'a@x.org']);
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [3, 'email'],
      [3, 'otherEmails'],
    ]);
  });

  it('has a template whose headings it reads itself', () => {
    const headings = invitationTemplate().replace('\uFEFF', '').trim().split(',');
    expect(invitationHeader(headings)).toEqual({ fields: [...INVITATION_FIELDS], ignored: [] });
  });
});
