import { seatAgain } from '#domain/committee/former-member';

const HERE = {
  tracks: [{ id: 'sec', name: 'Security' }],
  topics: [{ id: 'ebpf', name: 'eBPF' }],
  languages: ['en'],
};
const NOBODY = { roles: [], tracks: [], topics: [], languages: [] };

describe('a seat for a member of the last edition', () => {
  it('begins with what this conference has of the same name, and tells what it has not', () => {
    const seat = seatAgain(
      {
        roles: [
          { role: 'reviewer', trackName: null },
          { role: 'track_chair', trackName: 'SECURITY ' },
          { role: 'track_chair', trackName: 'Networking' },
        ],
        tracks: [
          { name: 'Networking', level: 3 },
          { name: 'security', level: 2 },
        ],
        topics: [
          { name: 'ebpf', level: 1 },
          { name: 'Mesh', level: 3 },
        ],
        languages: ['en', 'de'],
      },
      HERE,
    );
    expect(seat).toEqual({
      roles: [
        { role: 'reviewer', trackId: null },
        { role: 'track_chair', trackId: 'sec' },
      ],
      expertise: [{ trackId: 'sec', level: 2 }],
      topics: [{ topicId: 'ebpf', level: 1 }],
      languages: ['en'],
      lost: ['Networking', 'Mesh'],
    });
  });

  it('makes nobody an organizer, and a reviewer of whom no role is left for', () => {
    const seat = seatAgain({ ...NOBODY, roles: [{ role: 'organizer', trackName: null }] }, HERE);
    expect(seat.roles).toEqual([{ role: 'reviewer', trackId: null }]);
  });
});
