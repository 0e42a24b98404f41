import { interestFaults } from '#domain/committee/interest-rules';

const offered = { trackIds: ['security', 'networking'], topicIds: ['ebpf'], languages: ['de', 'en'] };
const nothing = { trackIds: [], topicIds: [], languages: [] };

describe('interestFaults', () => {
  it('finds nothing wrong with few choices or none', () => {
    expect(interestFaults(nothing, offered)).toEqual([]);
    expect(
      interestFaults({ trackIds: ['networking'], topicIds: ['ebpf'], languages: ['de'] }, offered),
    ).toEqual([]);
  });

  it('names the field of what the conference does not have, and of what stands twice', () => {
    const bad = { trackIds: ['cooking'], topicIds: ['ebpf', 'ebpf'], languages: ['fr'] };
    expect(interestFaults(bad, offered).map(({ field }) => field)).toEqual([
      'trackIds',
      'topicIds',
      'languages',
    ]);
  });
});
