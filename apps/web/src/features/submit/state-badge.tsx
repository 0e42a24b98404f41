import { Badge } from '@mantine/core';
import {
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconHourglass,
  IconPencil,
  IconSend,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from '../../i18n/texts';
import type { Schemas } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { useNow } from '../../ui/use-now';

type State = Schemas['MyProposal']['state'];

const LOOKS: Record<State | 'in_review', { color: string; icon: typeof IconCheck }> = {
  draft: { color: 'gray', icon: IconPencil },
  submitted: { color: 'indigo', icon: IconSend },
  in_review: { color: 'indigo', icon: IconClock },
  accepted: { color: 'teal', icon: IconCheck },
  confirmed: { color: 'teal', icon: IconCheck },
  waitlisted: { color: 'yellow', icon: IconHourglass },
  rejected: { color: 'gray', icon: IconX },
  declined: { color: 'gray', icon: IconX },
  set_aside: { color: 'gray', icon: IconX },
  withdrawn: { color: 'gray', icon: IconCircleDashed },
  cancelled: { color: 'gray', icon: IconX },
};

/** The state by word, shape and colour; "in review" is what a submitted talk is once the call has closed. */
export function StateBadge({ state }: { readonly state: State }) {
  const { t } = useTranslation('submit');
  const { callClosesAt } = useConference();
  const now = useNow();
  const isClosed = callClosesAt !== null && now > new Date(callClosesAt).getTime();
  const shown = state === 'submitted' && isClosed ? 'in_review' : state;
  const { color, icon: Icon } = LOOKS[shown];
  return (
    <Badge variant="light" color={color} tt="none" leftSection={<Icon size={12} />} style={{ flex: 'none' }}>
      {t(`state.${shown}`)}
    </Badge>
  );
}
