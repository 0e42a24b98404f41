import { mostTopScores } from '#domain/review/top-scores';
import { useTranslation } from '../../i18n/texts';
import type { Page, QueueItem } from './review-data';

interface TopScoresProps {
  readonly criterion: Page['round']['criteria'][number];
  /** What stands in the form. */
  readonly value: number | null;
  readonly others: readonly QueueItem[];
}

/** Says so when I give the top score of a criterion more often than the few times it is meant for. */
export function TopScores({ criterion: { id, max }, value, others }: TopScoresProps) {
  const { t } = useTranslation('review');
  const given = others.filter(({ scores }) => scores[id] === max).length + 1;
  const total = others.length + 1;
  const most = mostTopScores(total);
  if (value !== max || given <= most) return null;
  return (
    <p className="too-many" role="status">
      {t('tops', { given, score: max, most, total })}
    </p>
  );
}
