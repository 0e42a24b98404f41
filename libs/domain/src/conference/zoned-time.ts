/**
 * Wall-clock times of an IANA zone and instants, both ways, on Intl alone so that server, browser and worker agree.
 * A wall-clock time is `YYYY-MM-DDTHH:mm`.
 */

/** Whether the runtime knows the IANA zone. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  let found = formatters.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(zone, found);
  }
  return found;
}

/** The zone's wall clock at an instant, as `YYYY-MM-DDTHH:mm`. Throws RangeError on an unknown zone. */
export function localTime(instant: Date, zone: string): string {
  const part: Record<string, string> = {};
  for (const { type, value } of formatter(zone).formatToParts(instant)) part[type] = value;
  return `${part['year']!.padStart(4, '0')}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`;
}

const asUtc = (local: string): number => Date.parse(`${local}:00Z`);

/**
 * The instant at which the zone's wall clock shows `local`. Where the clock shows it twice (autumn) the first one; where
 * it never does (spring) the time moved on by the gap, as Temporal's "compatible". Throws RangeError on a malformed time.
 */
export function instantOf(local: string, zone: string): Date {
  const wanted = asUtc(local);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(wanted))
    throw new RangeError(`Not a local time: ${local}`);
  const offsetAt = (millis: number): number =>
    asUtc(localTime(new Date(millis), zone)) - Math.floor(millis / 60_000) * 60_000;
  const day = 86_400_000;
  const [before, after] = [offsetAt(wanted - day), offsetAt(wanted + day)];
  const candidates = [wanted - before, wanted - after].filter(
    (millis) => offsetAt(millis) === wanted - millis,
  );
  return new Date(candidates.length > 0 ? Math.min(...candidates) : wanted - before);
}
