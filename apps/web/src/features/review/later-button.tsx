import { isSubmitted } from '#domain/review/queue-progress';
import { ActionIcon } from '@mantine/core';
import { IconClockPause, IconClockPlay } from '@tabler/icons-react';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { useKeys } from '../../ui/keys';
import { usePutOff } from './put-off';
import type { QueueItem } from './review-data';

interface LaterButtonProps {
  readonly item: QueueItem | undefined;
  /** Where to go when it is put off. */
  readonly onPutOff: () => void;
}

/** "Later": puts the open talk off and goes on; pressed again, it is taken up. Nothing for a talk that is reviewed. */
export function LaterButton({ item, onPutOff }: LaterButtonProps) {
  const { t } = useTranslation('review');
  const putOff = usePutOff(useConference().slug);
  const isOffered = item !== undefined && !isSubmitted(item.state);
  const isSkipped = item?.state === 'skipped';
  const label = t(isSkipped ? 'later.takeUp' : 'later.action');
  const run = (): void => {
    if (!isOffered) return;
    putOff(item);
    if (!isSkipped) onPutOff();
  };
  useKeys(isOffered ? [{ keys: 'l', label, run }] : []);
  if (!isOffered) return null;
  const Icon = isSkipped ? IconClockPlay : IconClockPause;
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} title={label} onClick={run}>
      <Icon size={18} />
    </ActionIcon>
  );
}
