import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: string | undefined;
}

/** One number of a summary, with what it counts and what it is out of. */
export function Figure({ label, value, note }: FigureProps) {
  return (
    <div className="panel figure">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <div className="figure-value">{value}</div>
      {note && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </div>
  );
}
