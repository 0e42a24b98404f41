import { Text } from '@mantine/core';
import { useTranslation } from '../i18n/texts';
import { useNow } from './use-now';

const parts = (zone: string): Intl.DateTimeFormatOptions => ({
  timeZone: zone,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});

/** An instant as the zone's wall clock shows it, with the zone. */
export const inZone = (at: string | Date, zone: string, language: string): string =>
  new Intl.DateTimeFormat(language, parts(zone)).format(new Date(at));

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "in 3 days", "2 hours ago"; only ever beside the absolute time. */
export function fromNow(at: string | Date, now: number, language: string): string {
  const distance = new Date(at).getTime() - now;
  const [unit, size] = UNITS.find(([, millis]) => Math.abs(distance) >= millis) ?? UNITS[2]!;
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(distance / size), unit);
}

/**
 * A time in the conference's zone with the viewer's own on hover, or the other way round for what is the viewer's alone;
 * how far away, when wanted.
 */
export function When({
  at,
  zone,
  isOwn = false,
  relative = false,
}: {
  readonly at: string;
  readonly zone: string;
  readonly isOwn?: boolean;
  readonly relative?: boolean;
}) {
  const { t, i18n } = useTranslation('app');
  const now = useNow();
  const own = inZone(at, Intl.DateTimeFormat().resolvedOptions().timeZone, i18n.language);
  const theirs = inZone(at, zone, i18n.language);
  const title = isOwn ? t('conferenceTime', { time: theirs }) : t('yourTime', { time: own });
  return (
    // The browser's own tooltip: a positioned one would weigh on every page that shows a time.
    <Text component="time" dateTime={at} title={title} span inherit>
      {isOwn ? own : theirs}
      {relative && ` (${fromNow(at, now, i18n.language)})`}
    </Text>
  );
}
