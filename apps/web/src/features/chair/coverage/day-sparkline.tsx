import { useTranslation } from '../../../i18n/texts';
import { useNow } from '../../../ui/use-now';
import type { DayBar } from './days';

const DAYS = 14;
const DAY_MS = 86_400_000;
const [WIDTH, HEIGHT, GAP] = [70, 18, 1] as const;

interface DaySparklineProps {
  readonly days: readonly DayBar[];
  /** The scale that all share. */
  readonly highest: number;
}

/** The last fourteen days of one reviewer, a bar a day. */
export function DaySparkline({ days, highest }: DaySparklineProps) {
  const { t } = useTranslation('coverage');
  const total = days.reduce((sum, { reviews }) => sum + reviews, 0);
  const today = Math.floor(useNow() / DAY_MS);
  const bar = WIDTH / DAYS;
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={t('pace.lately', { count: total })}>
      <line x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className="spark-line" />
      {days.map(({ on, reviews }) => {
        const height = (reviews / highest) * (HEIGHT - 2);
        const place = DAYS - 1 - Math.max(0, today - Date.parse(on) / DAY_MS);
        return (
          <rect
            key={on}
            className="spark-bar"
            x={place * bar}
            y={HEIGHT - 1 - height}
            width={bar - GAP}
            height={height}
          />
        );
      })}
    </svg>
  );
}
