import {
  experienceFaults,
  isFirstTimer,
  isRecordingLink,
  type EarlierTalk,
} from '#domain/proposal/speaker-experience';

const talk = (change: Partial<EarlierTalk> = {}): EarlierTalk => ({
  title: 'Signing what we ship',
  event: 'FOSDEM',
  year: 2024,
  recordingUrl: 'https://video.example.org/w/1',
  ...change,
});
const faulty = (
  talks: readonly EarlierTalk[],
  hasSpokenBefore: boolean | null = true,
): (string | undefined)[] =>
  experienceFaults({ hasSpokenBefore, earlierTalks: talks }).map(({ field }) => field);

describe('what a speaker says of their experience', () => {
  it('may be nothing, or talks with a title alone', () => {
    expect(faulty([], null)).toEqual([]);
    expect(faulty([talk(), talk({ event: '', year: null, recordingUrl: '' })])).toEqual([]);
  });

  it('does not say both that there were no talks and which', () => {
    expect(faulty([talk()], false)).toEqual(['hasSpokenBefore']);
    expect(faulty([], false)).toEqual([]);
  });

  it('names each fault by its field', () => {
    expect(
      faulty([talk({ title: ' ' }), talk({ year: 24 }), talk({ recordingUrl: 'http://video.example.org' })]),
    ).toEqual(['earlierTalks.0.title', 'earlierTalks.1.year', 'earlierTalks.2.recordingUrl']);
  });
});

describe('a link to a recording', () => {
  it.each(['https://video.example.org/w/1?t=3#top', 'https://xn--bcher-kva.example/a,b(c)'])(
    'is %s',
    (link) => {
      expect(isRecordingLink(link)).toBe(true);
    },
  );

  it.each([
    'http://video.example.org',
    'javascript:alert(1)',
    'https://',
    'https://localhost/w',
    'https://video.example.org/w 1',
    'https://bank.example@evil.example/',
    'https://video.example.org/"onmouseover=',
    'https:video.example.org',
    'data:text/html,hi',
    'video.example.org',
  ])('is not %s', (link) => {
    expect(isRecordingLink(link)).toBe(false);
  });
});

describe('a first-timer', () => {
  it('says so, and no programme says otherwise', () => {
    expect(isFirstTimer(false, 0, 0)).toBe(true);
    expect(isFirstTimer(false, 0, 1)).toBe(false);
    expect(isFirstTimer(true, 0, 0)).toBe(false);
    expect(isFirstTimer(null, 1, 0)).toBe(false);
  });

  it('is unknown while nothing is said', () => {
    expect(isFirstTimer(null, 0, 0)).toBeNull();
  });
});
