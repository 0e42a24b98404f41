import { aggregate } from '#domain/ranking/aggregate';
import { useTranslation } from '../../i18n/texts';
import { ScoreDistribution } from './score-distribution';
import type { Queue, QueueItem } from './review-data';

interface MySpreadProps {
  readonly criteria: Queue['round']['criteria'];
  readonly items: readonly QueueItem[];
}

/** How I used each scale, beside what its guidance asks for. */
export function MySpread({ criteria, items }: MySpreadProps) {
  const { t } = useTranslation('queue');
  return (
    <dl className="panel my-spread">
      {criteria.map((criterion) => {
        const scores = items.flatMap(({ scores: given }) => given[criterion.id] ?? []);
        const { n, mean, spread } = aggregate(scores);
        const top = scores.filter((score) => score === criterion.max).length;
        return (
          <div key={criterion.id}>
            <dt>{criterion.name}</dt>
            <dd>
              <ScoreDistribution criterion={criterion} items={items} />
              <span>
                {t('mine.spread', { n, mean: mean?.toFixed(2) ?? '–', spread: spread?.toFixed(2) ?? '–' })}
              </span>
              <b>{t('mine.top', { count: top, max: criterion.max })}</b>
              {criterion.guidance !== '' && <p>{criterion.guidance}</p>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
