import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { ProblemNote } from '../../ui/problem-note';
import { When } from '../../ui/when';
import { CommentText } from './comment-text';
import { type At, type Comment, commentHistory, discussionKey } from './discussion-data';

/** What a comment said before, for whoever may read it. */
export function CommentVersions({ at, comment }: { readonly at: At; readonly comment: Comment }) {
  const { t } = useTranslation('discussion');
  const { timeZone } = useConference();
  const versions = useQuery({
    queryKey: [...discussionKey(at), 'versions', comment.id, comment.version],
    queryFn: () => commentHistory(at, comment.id),
  });
  return (
    <section className="comment-history" aria-label={t('historyOf')}>
      {versions.isPending && <Loader size="xs" />}
      {versions.isError && <ProblemNote error={versions.error} retry={() => void versions.refetch()} />}
      {versions.data?.items.map(({ version, text, mentions, writtenAt }) => (
        <div key={version}>
          <span className="comment-quiet">
            <When at={writtenAt} zone={timeZone} />
          </span>
          <CommentText text={text} mentions={mentions} />
        </div>
      ))}
    </section>
  );
}
