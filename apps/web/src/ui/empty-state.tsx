import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** What this page will hold, and the next step. */
export function EmptyState({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <Stack className="panel" align="flex-start" gap="xs" p="lg">
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed" maw={560}>
        {text}
      </Text>
      {children}
    </Stack>
  );
}
