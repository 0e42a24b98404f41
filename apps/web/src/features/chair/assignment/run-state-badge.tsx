import { Badge } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import type { Run } from './use-runs';

const COLOURS: Readonly<Record<Run['state'], string>> = {
  queued: 'gray',
  running: 'indigo',
  ready: 'yellow',
  applied: 'teal',
  undone: 'gray',
  cancelled: 'gray',
  failed: 'red',
};

/** Where a run stands, by word and colour. */
export function RunStateBadge({ state }: { readonly state: Run['state'] }) {
  const { t } = useTranslation('assignment');
  return (
    <Badge
      color={COLOURS[state]}
      variant="light"
      c="var(--mantine-color-text)"
      radius="sm"
      tt="none"
      fw={600}
      className="run-state"
    >
      {t(`state.${state}`)}
    </Badge>
  );
}
