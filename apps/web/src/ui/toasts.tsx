import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { ApiProblem } from '../api/client';

export function toast(message: string): void {
  notifications.show({ message });
}

/** After every bulk or destructive act: what was done, and the way back. */
export function toastWithUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    autoClose: 12_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {i18next.t('app:undo')}
        </Button>
      </Group>
    ),
  });
}

export function toastProblem(error: unknown): void {
  const problem = error instanceof ApiProblem ? error : null;
  const message =
    problem?.status === 0
      ? i18next.t('app:problem.unreachable')
      : problem?.title || i18next.t('app:problem.unexpected');
  notifications.show({ message, color: 'red', autoClose: 12_000 });
}
