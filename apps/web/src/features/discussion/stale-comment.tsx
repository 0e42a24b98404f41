import { Button, Group } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import { CommentText } from './comment-text';
import type { Person } from './discussion-data';

/** What the server holds of a comment that was changed elsewhere. */
export interface StoredComment {
  readonly text: string;
  readonly mentions: readonly Person[];
  readonly version: number;
  readonly isDeleted: boolean;
}

interface StaleCommentProps {
  readonly stored: StoredComment;
  readonly mine: string;
  readonly people: readonly Person[];
  readonly mentioned: readonly string[];
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/** Two versions of one comment side by side; nothing is saved until one is chosen. */
export function StaleComment({ stored, mine, people, mentioned, takeTheirs, keepMine }: StaleCommentProps) {
  const { t } = useTranslation('discussion');
  const mentions = mentioned.flatMap((key) => people.filter((one) => one.key === key));
  return (
    <div className="comment-stale" role="alert">
      <b>{t('stale.title')}</b>
      <p>{t('stale.text')}</p>
      <div className="comment-versions">
        <div>
          <b>{t('stale.stored')}</b>
          {stored.isDeleted ? <p>{t('deleted')}</p> : <CommentText {...stored} />}
        </div>
        <div>
          <b>{t('stale.mine')}</b>
          <CommentText text={mine} mentions={mentions} />
        </div>
      </div>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={takeTheirs}>
          {t('stale.takeTheirs')}
        </Button>
        {!stored.isDeleted && (
          <Button size="xs" variant="default" onClick={keepMine}>
            {t('stale.keepMine')}
          </Button>
        )}
      </Group>
    </div>
  );
}
