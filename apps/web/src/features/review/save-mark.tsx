import { Anchor, Text } from '@mantine/core';
import { IconCheck, IconCloudOff, IconDots } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/texts';
import { Link, useLocation } from 'react-router';
import { useBehind } from './behind';
import type { Mark } from './draft-keeper';

interface SaveMarkProps {
  readonly mark: Mark;
  /** Of the talk that this page shows. */
  readonly number: number;
}

/**
 * Says at all times where what I typed is: on the server since 10:42, on its way, or only in this browser; and as long as
 * nothing is typed, what became of the review I came from.
 */
export function SaveMark({ mark, number }: SaveMarkProps) {
  const behind = useBehind();
  const isOfBefore = mark.kind === 'untouched' && behind !== null && behind.number !== number;
  const { t, i18n } = useTranslation('review');
  const { pathname, search } = useLocation();
  const time = (at: Date): string =>
    at.toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const isSignedOut = mark.kind === 'kept-here' && mark.problem?.status === 401;
  // Saving as it should is not read out after every key.
  const isTrouble = mark.kind === 'kept-here' || mark.kind === 'stale';
  const words = {
    untouched: () => t('mark.untouched'),
    waiting: () => t('mark.waiting'),
    saved: () => t('mark.saved', { time: time((mark as { at: Date }).at) }),
    stale: () => t('mark.stale'),
    'kept-here': () => {
      const { problem, isSubmitted } = mark as Extract<Mark, { kind: 'kept-here' }>;
      if (isSignedOut) return t('mark.signedOut');
      const isRefused =
        problem !== null && problem.status >= 400 && problem.status < 500 && problem.status !== 429;
      if (isRefused) return t('mark.refused', { reason: problem.title });
      return t(isSubmitted ? 'mark.submittedHere' : 'mark.keptHere');
    },
  };
  return (
    <Text
      size="xs"
      className="save-mark"
      data-mark={mark.kind}
      role="status"
      aria-live={isTrouble ? 'polite' : 'off'}
    >
      {mark.kind === 'saved' && <IconCheck size={14} aria-hidden />}
      {mark.kind === 'waiting' && <IconDots size={14} aria-hidden />}
      {isTrouble && <IconCloudOff size={14} aria-hidden />}
      {isOfBefore && behind.isIn && <IconCheck size={14} aria-hidden />}
      <span>
        {isOfBefore
          ? t(behind.isIn ? 'behind.in' : 'behind.onItsWay', { number: behind.number })
          : words[mark.kind]()}
      </span>
      {isSignedOut && (
        <Anchor component={Link} size="xs" to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>
          {t('signIn', { ns: 'app' })}
        </Anchor>
      )}
    </Text>
  );
}
