import type { Checkpoint, QueueProgress } from '#domain/review/queue-progress';
import { reviewingTime } from '#domain/review/reviewing-time';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { When } from '../../ui/when';
import type { Queue } from './review-data';
import { roughly } from './rough-time';

interface QueueFiguresProps {
  readonly queue: Queue;
  readonly progress: QueueProgress;
}

/** What is due when, whether I am on pace, and how long the rest will take me. */
export function QueueFigures({ queue, progress }: QueueFiguresProps) {
  const { total, done, behind, checkpoints } = progress;
  const left = total - done;
  return (
    <dl className="queue-figures">
      {checkpoints.map((checkpoint, i) => (
        <CheckpointFigure
          key={checkpoint.at.toISOString()}
          checkpoint={checkpoint}
          isEnd={i === checkpoints.length - 1}
          isOpen={queue.round.isOpen}
        />
      ))}
      {behind !== null && queue.round.isOpen && left > 0 && <PaceFigure behind={behind} />}
      {left > 0 && queue.round.isOpen && <TimeFigure queue={queue} left={left} />}
    </dl>
  );
}

interface CheckpointFigureProps {
  readonly checkpoint: Checkpoint;
  readonly isEnd: boolean;
  readonly isOpen: boolean;
}

function CheckpointFigure({ checkpoint: { at, due, left }, isEnd, isOpen }: CheckpointFigureProps) {
  const { t } = useTranslation('queue');
  const { timeZone } = useConference();
  return (
    <div>
      <dt>{t(isEnd ? 'due.end' : 'due.half', { due })}</dt>
      <dd>
        <b>{left === 0 ? t('due.reached') : t('due.left', { count: left })}</b>
        <small>
          <When at={at.toISOString()} zone={timeZone} isOwn relative={isOpen} />
        </small>
      </dd>
    </div>
  );
}

function PaceFigure({ behind }: { readonly behind: number }) {
  const { t } = useTranslation('queue');
  const words = behind > 0 ? 'behind' : behind === 0 ? 'on' : 'ahead';
  return (
    <div>
      <dt>{t('pace.label')}</dt>
      <dd data-behind={behind > 0 || undefined}>
        <b>{t(`pace.${words}`, { count: Math.abs(behind) })}</b>
        <small>{t('pace.rule')}</small>
      </dd>
    </div>
  );
}

function TimeFigure({ queue, left }: { readonly queue: Queue; readonly left: number }) {
  const { t } = useTranslation('queue');
  const submitted = queue.items.flatMap(({ submittedAt }) => (submittedAt ? [new Date(submittedAt)] : []));
  const { median, low, high, n } = reviewingTime(submitted);
  const { unit, count } = roughly(left * median);
  const [each, from, to] = [median, low, high].map((minutes) => minutes.toFixed(0));
  return (
    <div>
      <dt>{t('time.label')}</dt>
      <dd title={t('time.rule')}>
        <b>{t(`time.${unit}`, { count })}</b>
        <small>{n === 0 ? t('time.usual', { each, from, to }) : t('time.own', { each, from, to, n })}</small>
      </dd>
    </div>
  );
}
