import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/texts';
import { Link, useLocation } from 'react-router';
import { useConference } from '../../app/conference-context';
import { LaterButton } from './later-button';
import { ProgressWords } from './progress-words';
import { wayBack } from './queue-view';
import type { Queue, QueueItem } from './review-data';
import { SittingHead } from './sitting-head';
import { StepAside } from './step-aside';
import { WhyMe } from './why-me';

interface SheetHeadProps {
  readonly queue: Queue;
  readonly number: number;
  readonly position: number;
  readonly total: number;
  readonly neighbours: {
    readonly previous: QueueItem | undefined;
    readonly following: QueueItem | undefined;
    readonly onward: QueueItem | null;
  };
  readonly go: (item: QueueItem | null | undefined) => void;
  /** Null: not now. */
  readonly abstain: (() => void) | null;
}

/** Above the sheet: back, where I am, on; and the way out for a talk that is not for me. */
export function SheetHead({ queue, number, position, total, neighbours, go, abstain }: SheetHeadProps) {
  const { t } = useTranslation('review');
  const { slug, usesAssignment } = useConference();
  const { search } = useLocation();
  const { previous, following, onward } = neighbours;
  return (
    <div className="sheet-head">
      <Anchor component={Link} to={wayBack(slug, search, number)} size="sm" className="sheet-back">
        <IconArrowLeft size={16} aria-hidden />{' '}
        {t(search.includes('from=mine') ? 'myReviews' : 'backToQueue')}
      </Anchor>
      <SittingHead queue={queue} />
      <ProgressWords queue={queue} isShort />
      <div className="sheet-ways">
        <WhyMe number={number} />
        <StepAside number={number} canDecline={usesAssignment} abstain={abstain} onGone={() => go(onward)} />
      </div>
      <Group gap={4} wrap="nowrap" className="sheet-steps">
        <LaterButton item={queue.items.find((item) => item.number === number)} onPutOff={() => go(onward)} />
        <ActionIcon
          variant="default"
          size="lg"
          disabled={!previous}
          aria-label={t('previous')}
          onClick={() => go(previous)}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        {position > 0 && (
          <Text size="sm" px={4}>
            {t('position', { position, total })}
          </Text>
        )}
        <ActionIcon
          variant="default"
          size="lg"
          disabled={!following}
          aria-label={t('next')}
          onClick={() => go(following)}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </Group>
    </div>
  );
}
