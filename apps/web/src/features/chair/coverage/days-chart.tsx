import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { dayBars, paceADay } from './days';
import type { Board } from './use-coverage';

/** Reviews day by day against the line that would bring them all in time. */
export function DaysChart({ board }: { readonly board: Board }) {
  const { t, i18n } = useTranslation('coverage');
  const bars = dayBars(board.days);
  const pace = paceADay(board.whole.assigned, board);
  const highest = Math.max(pace ?? 0, ...bars.map(({ reviews }) => reviews), 1);
  const every = Math.ceil(bars.length / 6);
  const day = (on: string): string =>
    new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(
      new Date(on),
    );
  const total = bars.reduce((sum, { reviews }) => sum + reviews, 0);
  return (
    <section className="panel">
      <Stack p="md" gap="xs">
        <Title order={2}>{t('days.title')}</Title>
        <figure className="days">
          <div
            className="days-bars"
            role="img"
            aria-label={t('days.summary', { count: total, days: bars.length, pace: pace ?? 0 })}
          >
            {pace !== null && <div className="days-pace" style={{ bottom: `${(100 * pace) / highest}%` }} />}
            {bars.map(({ on, reviews }, i) => (
              <div key={on} className="days-column" title={t('days.bar', { count: reviews, day: day(on) })}>
                <div className="days-bar" style={{ height: `${(100 * reviews) / highest}%` }} />
                {i % every === 0 && <span className="days-label">{day(on)}</span>}
              </div>
            ))}
          </div>
          {pace !== null && (
            <Text component="figcaption" size="xs" c="dimmed">
              <span className="days-key" /> {t('days.pace', { value: pace })}
            </Text>
          )}
        </figure>
      </Stack>
    </section>
  );
}
