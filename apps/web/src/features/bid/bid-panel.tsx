import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n/texts';
import type { BidAnswer } from '#domain/bid/bid-answer';
import { AnswerButtons } from './answer-buttons';
import type { BidRow } from './bid-rows';
import { TalkText, factsLine } from './talk-text';

interface BidPanelProps {
  readonly row: BidRow;
  readonly answer: BidAnswer | null;
  readonly onAnswer: (answer: BidAnswer) => void;
  readonly onConflict: () => void;
  readonly onStep: (by: number) => void;
  readonly onClose: () => void;
}

/** The open talk beside the list. */
export function BidPanel({ row, answer, onAnswer, onConflict, onStep, onClose }: BidPanelProps) {
  const { t } = useTranslation('bid');
  const body = useRef<HTMLDivElement>(null);
  const { number, title } = row;
  useEffect(() => {
    body.current?.scrollTo(0, 0);
  }, [number]);
  return (
    <aside className="bid-panel panel" aria-label={t('panel', { number })}>
      <div className="bid-panel-bar">
        <ActionIcon variant="subtle" color="gray" onClick={() => onStep(-1)} aria-label={t('keys.up')}>
          <IconChevronUp size={18} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" onClick={() => onStep(1)} aria-label={t('keys.down')}>
          <IconChevronDown size={18} />
        </ActionIcon>
        <span className="bid-quiet">#{number}</span>
        <ActionIcon variant="subtle" color="gray" ml="auto" onClick={onClose} aria-label={t('keys.close')}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <div className="bid-panel-answers">
        <AnswerButtons number={number} answer={answer} onAnswer={onAnswer} isReachable />
        <Button variant="subtle" size="compact-xs" ml="auto" onClick={onConflict}>
          {t('conflict.action')}
        </Button>
      </div>
      <div
        className="bid-panel-body"
        ref={body}
        tabIndex={0}
        role="region"
        aria-label={t('panel', { number })}
      >
        <h2>{title}</h2>
        <p className="bid-quiet">{factsLine(row)}</p>
        <TalkText number={number} />
      </div>
    </aside>
  );
}
