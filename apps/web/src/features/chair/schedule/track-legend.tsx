import { Group, Text } from '@mantine/core';
import type { TrackLook } from './track-colours';
import type { BoardSession } from './use-board';

/** The colours that are on the board, with their names. */
export function TrackLegend({
  looks,
  sessions,
}: {
  readonly looks: ReadonlyMap<string, TrackLook>;
  readonly sessions: readonly BoardSession[];
}) {
  const used = new Set(sessions.map(({ trackId }) => trackId));
  const shown = [...looks].filter(([id]) => used.has(id));
  if (shown.length === 0) return null;
  return (
    <Group component="ul" gap={10} className="legend">
      {shown.map(([id, { name, colour }]) => (
        <Text key={id} component="li" size="xs">
          <i style={{ background: colour }} />
          {name}
        </Text>
      ))}
    </Group>
  );
}
