import { Text } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import { useConference } from '../../app/conference-context';
import { useNow } from '../../ui/use-now';
import { When } from '../../ui/when';

/** Whether talks can be sent in at this moment; the server decides, this only spares a refusal. */
export function useCallIsOpen(): boolean {
  const { callOpensAt, callClosesAt } = useConference();
  const now = useNow();
  return (
    callOpensAt !== null &&
    now >= new Date(callOpensAt).getTime() &&
    (callClosesAt === null || now <= new Date(callClosesAt).getTime())
  );
}

/** When the call closes, in the conference's zone, and in how long; `counts`: to the hour. */
export function Deadline({ counts = false }: { readonly counts?: boolean }) {
  const { t } = useTranslation('submit');
  const { callOpensAt, callClosesAt, timeZone } = useConference();
  const now = useNow();
  const left = useTimeLeft();
  if (callOpensAt === null) return <Text size="sm">{t('call.none')}</Text>;
  const isAhead = now < new Date(callOpensAt).getTime();
  if (!isAhead && callClosesAt === null) return <Text size="sm">{t('call.openEnded')}</Text>;
  const isOver = callClosesAt !== null && now > new Date(callClosesAt).getTime();
  return (
    <Text size="sm" component="span">
      {t(isAhead ? 'call.opens' : isOver ? 'call.closed' : 'call.closes')}{' '}
      <When
        at={isAhead ? callOpensAt : callClosesAt!}
        zone={timeZone}
        relative={!counts || isAhead || isOver}
      />
      {counts && !isAhead && left && `: ${t('call.left', { time: left })}`}
    </Text>
  );
}

const UNITS = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
] as const;

/** What is left until the deadline, in its two largest units: "3 days 4 hours". Null: nothing is. */
function useTimeLeft(): string | null {
  const { t } = useTranslation('submit');
  const { callClosesAt } = useConference();
  const now = useNow();
  const left = callClosesAt === null ? 0 : new Date(callClosesAt).getTime() - now;
  if (left <= 0) return null;
  const first = UNITS.findIndex(([, millis]) => left >= millis);
  if (first === -1) return t('call.lastMinute');
  const shown = UNITS.slice(first, first + 2).map(([unit, millis], i) => {
    const above = i === 0 ? left : left % UNITS[first]![1];
    return t(`call.${unit}`, { count: Math.floor(above / millis) });
  });
  return shown.join(' ');
}
