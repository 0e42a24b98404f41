import { useTranslation } from '../../i18n/texts';
import { scoresOf } from './score-scale';
import type { Queue, QueueItem } from './review-data';

const WIDTH = 72;
const HEIGHT = 18;

interface ScoreDistributionProps {
  readonly criterion: Queue['round']['criteria'][number];
  readonly items: readonly QueueItem[];
}

/** How often I gave each score of a criterion so far: one bar per score, on the criterion's whole scale. */
export function ScoreDistribution({ criterion, items }: ScoreDistributionProps) {
  const { t } = useTranslation('review');
  const scores = scoresOf(criterion);
  if (scores.length > 21) return null;
  const counts = scores.map((score) => items.filter((item) => item.scores[criterion.id] === score).length);
  const most = Math.max(1, ...counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const words = scores.flatMap((score, i) => (counts[i]! > 0 ? [`${counts[i]} × ${score}`] : [])).join(', ');
  const label = total === 0 ? t('noScoresYet') : t('yourScores', { counts: words });
  const width = WIDTH / scores.length;
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label} className="score-distribution">
      <title>{label}</title>
      {counts.map((count, i) => {
        const height = count === 0 ? 1 : Math.max(2, (HEIGHT * count) / most);
        return (
          <rect
            key={scores[i]}
            x={i * width + 0.5}
            y={HEIGHT - height}
            width={width - 1}
            height={height}
            data-empty={count === 0}
          />
        );
      })}
    </svg>
  );
}
