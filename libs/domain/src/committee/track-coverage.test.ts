import { trackCoverage } from '#domain/committee/track-coverage';

const reviewer = [{ role: 'reviewer', trackId: null }] as const;

describe('trackCoverage', () => {
  it('counts who reviews and knows the track, experts apart, and those still invited', () => {
    const members = [
      { state: 'active', roles: reviewer, expertise: [{ trackId: 'sec', level: 3 }] },
      { state: 'active', roles: reviewer, expertise: [{ trackId: 'sec', level: 1 }] },
      { state: 'invited', roles: reviewer, expertise: [{ trackId: 'sec', level: 3 }] },
      { state: 'left', roles: reviewer, expertise: [{ trackId: 'sec', level: 3 }] },
    ];
    expect(trackCoverage(['sec', 'net'], members)).toEqual([
      { trackId: 'sec', experts: 1, reviewers: 2, invited: 1, chairs: 0 },
      { trackId: 'net', experts: 0, reviewers: 0, invited: 0, chairs: 0 },
    ]);
  });

  it('leaves out who does not review, and counts a track’s chairs', () => {
    const members = [
      {
        state: 'active',
        roles: [{ role: 'organizer', trackId: null }] as const,
        expertise: [{ trackId: 'sec', level: 3 }],
      },
      { state: 'active', roles: [{ role: 'track_chair', trackId: 'sec' }] as const, expertise: [] },
    ];
    expect(trackCoverage(['sec'], members)).toEqual([
      { trackId: 'sec', experts: 0, reviewers: 0, invited: 0, chairs: 1 },
    ]);
  });
});
