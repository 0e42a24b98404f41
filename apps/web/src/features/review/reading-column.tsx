import { Suspense, lazy } from 'react';
import { useReach } from '../../api/reach';
import { useConference } from '../../app/conference-context';
import { OtherReviews } from './other-reviews';
import { ProposalText } from './proposal-text';
import type { Page } from './review-data';

const AroundTalk = lazy(async () => ({ default: (await import('../context/around-talk')).AroundTalk }));
// Loaded where there is one.
const DiscussionPanel = lazy(async () => ({
  default: (await import('../discussion/discussion-panel')).DiscussionPanel,
}));

/**
 * What is read of a talk, in reading order: the proposal first, then what helps to judge it, then what others said. What is
 * loaded after the page stands below the proposal's text, so that nothing moves under the reader's eyes.
 */
export function ReadingColumn({ page }: { readonly page: Page }) {
  const { slug } = useConference();
  const isReached = useReach();
  return (
    <div className="panel review-reading">
      <ProposalText proposal={page.proposal} />
      <Suspense fallback={null}>
        <AroundTalk slug={slug} number={page.proposal.number} />
      </Suspense>
      <OtherReviews page={page} />
      {page.round.isDiscussed && page.review && (page.others !== null || !isReached) && (
        <Suspense fallback={null}>
          <DiscussionPanel
            at={{ slug, number: page.proposal.number, roundId: page.round.id }}
            shortcut="d"
            isHead={false}
            isKept
          />
        </Suspense>
      )}
    </div>
  );
}
