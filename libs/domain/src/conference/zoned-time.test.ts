import { instantOf, isTimeZone, localTime } from '#domain/conference/zoned-time';

const iso = (local: string, zone: string): string => instantOf(local, zone).toISOString();

describe('instantOf', () => {
  it('follows the zone across a clock change', () => {
    expect(iso('2026-03-28T12:00', 'Europe/Berlin')).toBe('2026-03-28T11:00:00.000Z');
    expect(iso('2026-03-29T12:00', 'Europe/Berlin')).toBe('2026-03-29T10:00:00.000Z');
    expect(iso('2026-11-01T12:00', 'America/Los_Angeles')).toBe('2026-11-01T20:00:00.000Z');
  });

  it('takes the first of two equal wall-clock times', () => {
    expect(iso('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('moves a time that the clock skips on by the gap', () => {
    expect(iso('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('knows half-hour zones and anywhere on Earth', () => {
    expect(iso('2026-06-01T00:00', 'Asia/Kolkata')).toBe('2026-05-31T18:30:00.000Z');
    expect(iso('2026-06-01T23:59', 'Etc/GMT+12')).toBe('2026-06-02T11:59:00.000Z');
  });

  it('refuses what is no local time', () => {
    expect(() => instantOf('2026-02-30', 'UTC')).toThrow(RangeError);
    expect(() => instantOf('2026-13-01T00:00', 'UTC')).toThrow(RangeError);
  });

  it('is undone by localTime at every hour of a year', () => {
    for (const zone of ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC']) {
      for (let hour = 0; hour < 8760; hour += 1) {
        const instant = new Date(Date.UTC(2026, 0, 1, hour));
        const back = instantOf(localTime(instant, zone), zone);
        const offBy = Math.abs(back.getTime() - instant.getTime());
        // In the hour that comes twice, the first one is meant.
        expect(offBy === 0 || offBy === 3_600_000 || offBy === 1_800_000).toBe(true);
      }
    }
  });
});

describe('isTimeZone', () => {
  it('tells a zone from a word', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
  });
});
