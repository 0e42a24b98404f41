import { useDraggable } from '@dnd-kit/core';
import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { memo, type CSSProperties } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { inZone } from '../../../ui/when';
import type { BoardSession } from './use-board';

const myZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

interface BlockProps {
  readonly session: BoardSession;
  readonly colour: string;
  readonly track: string | undefined;
  /** "09:00–09:30"; undefined: not placed. */
  readonly time: string | undefined;
  readonly room: string | undefined;
  readonly problemCount: number;
  readonly isBlocked: boolean;
}

/** The plain content of a block: the same in the grid, in the list of unplaced ones and under the pointer. */
export const BlockContent = memo(function BlockContent({
  session,
  track,
  time,
  problemCount,
  isBlocked,
}: Omit<BlockProps, 'colour' | 'room'>) {
  const { t } = useTranslation('schedule');
  const speakers = session.speakers.map(({ name }) => name).join(', ');
  return (
    <>
      <span className="block-title">
        {problemCount > 0 && (
          <IconAlertTriangle
            size={14}
            className={isBlocked ? 'block-sign block-sign-bad' : 'block-sign'}
            aria-hidden
          />
        )}
        {session.title}
      </span>
      {speakers !== '' && <span className="block-line">{speakers}</span>}
      <span className="block-line block-quiet">
        {[time ?? t('minutes', { count: session.minutes }), track].filter(Boolean).join(' · ')}
      </span>
    </>
  );
});

/** A session that can be dragged, opened (click, Enter), moved by dialog (m) or by keyboard (Space, arrows, Space). */
export function SessionBlock({
  style,
  className = '',
  open,
  ...block
}: BlockProps & {
  readonly style?: CSSProperties;
  readonly className?: string;
  readonly open: (id: string) => void;
}) {
  const { t, i18n } = useTranslation('schedule');
  const { session, colour, time, room, problemCount, isBlocked } = block;
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({
    id: session.id,
    data: { session, colour },
  });
  const look = [
    'block',
    session.minutes < 25 ? 'block-short' : '',
    className,
    isDragging ? 'block-dragged' : '',
    isBlocked ? 'block-bad' : '',
  ];
  return (
    <div
      ref={setNodeRef}
      {...attributes}
      {...listeners}
      data-session={session.id}
      className={look.filter(Boolean).join(' ')}
      style={{ ...style, '--track': colour } as CSSProperties}
      // The whole title, and the time where the viewer is; made only when it is asked for.
      onPointerEnter={(event) => {
        event.currentTarget.title = [
          session.title,
          session.startsAt && inZone(session.startsAt, myZone(), i18n.language),
        ]
          .filter(Boolean)
          .join('\n');
      }}
      onClick={() => open(session.id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isDragging) open(session.id);
        else listeners?.['onKeyDown']?.(event);
      }}
    >
      <BlockContent
        session={session}
        track={block.track}
        time={time}
        problemCount={problemCount}
        isBlocked={isBlocked}
      />
      <VisuallyHidden>
        {[
          room ?? (time ? t('wholeHouse') : t('unplaced.one')),
          problemCount > 0 ? t('problems', { count: problemCount }) : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </VisuallyHidden>
    </div>
  );
}
