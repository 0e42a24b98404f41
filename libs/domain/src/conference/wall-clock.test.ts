import { wallClock } from '#domain/conference/wall-clock';
import { localTime } from '#domain/conference/zoned-time';

describe('wallClock', () => {
  it('shows what the zone’s clock shows, across clock changes and in odd zones', () => {
    for (const zone of [
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'UTC',
    ]) {
      const clock = wallClock(zone);
      for (let at = Date.UTC(2026, 0, 1, 0, 7, 31); at < Date.UTC(2027, 0, 1); at += 47 * 60_000) {
        const instant = new Date(at);
        expect(clock(instant).toISOString().slice(0, 16)).toBe(localTime(instant, zone));
      }
    }
  });
});
