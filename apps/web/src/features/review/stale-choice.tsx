import { Alert, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import type { ReviewContent } from '#domain/review/review-form';
import type { Theirs } from './draft-keeper';
import type { Page } from './review-data';

interface StaleChoiceProps {
  readonly theirs: Theirs;
  readonly mine: ReviewContent;
  readonly round: Page['round'];
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/** Two versions of my review side by side; nothing is saved until one is chosen. */
export function StaleChoice({ theirs, mine, round, takeTheirs, keepMine }: StaleChoiceProps) {
  const { t } = useTranslation('review');
  const stored = theirs.draft ?? theirs.review;
  return (
    <Alert color="yellow" role="alert" title={t('stale.title')}>
      <Text size="sm" mb="xs">
        {t('stale.text')}
      </Text>
      <SimpleGrid cols={2}>
        <Version title={t('stale.stored')} content={stored} round={round} />
        <Version title={t('stale.mine')} content={mine} round={round} />
      </SimpleGrid>
      <Group gap="xs" mt="sm">
        <Button size="xs" variant="default" onClick={takeTheirs}>
          {t('stale.takeTheirs')}
        </Button>
        <Button size="xs" variant="default" onClick={keepMine}>
          {t('stale.keepMine')}
        </Button>
      </Group>
    </Alert>
  );
}

function Version({
  title,
  content,
  round,
}: {
  readonly title: string;
  readonly content: ReviewContent | null;
  readonly round: Page['round'];
}) {
  const { t } = useTranslation('review');
  const verdict = content?.verdict ?? null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {content === null ? (
        <Text size="sm">{t('stale.gone')}</Text>
      ) : (
        <>
          <Text size="sm">
            {round.criteria.map(({ id, name }) => `${name} ${content.scores[id] ?? '–'}`).join(' · ')}
            {verdict !== null && ` · ${t(verdict ? 'yes' : 'no')}`}
          </Text>
          <Text size="sm" className="written" lineClamp={6}>
            {content.comment}
          </Text>
        </>
      )}
    </div>
  );
}
