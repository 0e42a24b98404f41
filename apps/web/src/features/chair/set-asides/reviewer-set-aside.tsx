import type { Schemas } from '../../../api/client';
import { holds, useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { SetAsideButton } from './set-aside-button';
import { useSetAsides } from './use-set-asides';

interface ReviewerSetAsideProps {
  readonly slug: string;
  readonly roundId: string;
  readonly reviewer: Pick<Schemas['ReviewerPace'], 'memberId' | 'name' | 'done'>;
}

/** For those who may: that a reviewer's work does not count, or the way to say so. */
export function ReviewerSetAside(props: ReviewerSetAsideProps) {
  const isChair = holds(useConference(), ['organizer', 'cochair']);
  return isChair ? <ReviewerMark {...props} /> : null;
}

function ReviewerMark({ slug, roundId, reviewer: { memberId, name, done } }: ReviewerSetAsideProps) {
  const { t } = useTranslation('set-asides');
  const { data } = useSetAsides(slug, roundId);
  if (data?.reviewers.some((one) => one.memberId === memberId))
    return (
      <span className="pace-mark" data-mark="behind">
        {t('mark')}
      </span>
    );
  if (!data?.maySetAllAside || done === 0) return null;
  return <SetAsideButton slug={slug} target={{ name, roundId, memberId, reviews: done }} />;
}
