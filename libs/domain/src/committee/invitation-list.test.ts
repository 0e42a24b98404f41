import { delimiterOf } from '#domain/committee/invitation-columns';
import { readInvitationList } from '#domain/committee/invitation-list';

const TRACKS = [
  { id: 'sec', name: 'Security, Identity & Policy' },
  { id: 'net', name: 'Networking' },
];
const TOPICS = [
  { id: 'ebpf', name: 'eBPF' },
  { id: 'wasm', name: 'WebAssembly' },
];
const read = (...rows: string[][]) =>
  readInvitationList(
    rows.map((cells, i) => ({ line: i + 1, cells })),
    { tracks: TRACKS, topics: TOPICS, languages: ['en', 'de', 'pt-BR'] },
  );

describe('readInvitationList', () => {
  it('reads columns in their usual order where there is no header', () => {
    const { invitations, faults } = read(
      ['Ada', 'Ada@Example.org', 'Acme', 'co-chair; reviewer', 'Networking:2', '40'],
      ['Bo', 'bo@example.org'],
    );
    expect(faults).toEqual([]);
    expect(invitations).toEqual([
      {
        line: 1,
        name: 'Ada',
        email: 'ada@example.org',
        company: 'Acme',
        roles: [
          { role: 'cochair', trackId: null },
          { role: 'reviewer', trackId: null },
        ],
        expertise: [{ trackId: 'net', level: 2 }],
        topics: [],
        languages: [],
        isSenior: false,
        maxLoad: 40,
        otherEmails: [],
      },
      {
        line: 2,
        name: 'Bo',
        email: 'bo@example.org',
        company: '',
        roles: [{ role: 'reviewer', trackId: null }],
        expertise: [],
        topics: [],
        languages: [],
        isSenior: false,
        maxLoad: null,
        otherEmails: [],
      },
    ]);
  });

  it('goes by the header where there is one, and says which columns it leaves out', () => {
    const { invitations, ignoredColumns } = read(
      ['E-Mail', 'T-shirt', 'Organisation', 'Full name'],
      ['ada@example.org', 'M', 'Acme', 'Ada'],
    );
    expect(invitations).toMatchObject([{ name: 'Ada', email: 'ada@example.org', company: 'Acme', line: 2 }]);
    expect(ignoredColumns).toEqual(['T-shirt']);
  });

  it('reads an address with its name, and an address alone', () => {
    expect(read(['"Ada Lovelace" <ada@example.org>'], ['bo@example.org']).invitations).toMatchObject([
      { name: 'Ada Lovelace', email: 'ada@example.org' },
      { name: 'bo@example.org', email: 'bo@example.org' },
    ]);
  });

  it('takes a track’s whole name before a comma parts two, and gives a track chair every track', () => {
    const { invitations, faults } = read([
      'Ada',
      'ada@example.org',
      '',
      'Track Chair',
      'networking | security,  identity & policy',
    ]);
    expect(faults).toEqual([]);
    expect(invitations[0]!.roles).toEqual([
      { role: 'track_chair', trackId: 'net' },
      { role: 'track_chair', trackId: 'sec' },
    ]);
  });

  it.each([
    ['email', ['Ada', 'ada.example.org']],
    ['email', ['Ada', '']],
    ['roles', ['Ada', 'ada@example.org', '', 'king']],
    ['tracks', ['Ada', 'ada@example.org', '', '', 'Networkin']],
    ['tracks', ['Ada', 'ada@example.org', '', 'track chair', '']],
    ['maxLoad', ['Ada', 'ada@example.org', '', '', '', 'many']],
    ['maxLoad', ['Ada', 'ada@example.org', '', '', '', '5001']],
    ['name', ['A'.repeat(201), 'ada@example.org']],
    ['company', ['Ada', 'ada@example.org', 'A'.repeat(201)]],
  ])('names the line and the field of a bad %s', (field, row) => {
    const { faults } = read(['Bo', 'bo@example.org'], row);
    expect(faults).toEqual([expect.objectContaining({ line: 2, field })]);
  });

  it('makes one line of a cell with breaks and control characters', () => {
    const { invitations } = read(['Ada\nBcc: x\u0000\u0007', 'ada@example.org', ' A\r\nB ']);
    expect(invitations).toMatchObject([{ name: 'Ada Bcc: x', company: 'A B' }]);
  });

  it('finds a person who stands twice', () => {
    expect(read(['Ada', 'ada@example.org'], ['A. L.', 'ADA@example.org']).faults).toEqual([
      { line: 2, field: 'email', reason: 'ada@example.org stands in line 1 already; keep one of the two.' },
    ]);
  });

  it('refuses an empty list and a header without addresses', () => {
    expect(read().faults).toHaveLength(1);
    expect(read(['name', 'company'], ['Ada', 'Acme']).faults).toEqual([
      expect.objectContaining({ line: 1, field: 'email' }),
    ]);
  });
});

describe('delimiterOf', () => {
  it.each([
    ['name,email\nAda;x', ','],
    ['"Lovelace, Ada";ada@example.org;Acme', ';'],
    ['\n\nAda\tada@example.org', '\t'],
    ['ada@example.org', '\t'],
  ])('of %j is %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});
