import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { appWords } from '../i18n/texts';
import { ApiProblem } from '../api/client';

/** A mark without words has its name in the accessibility tree. */
const closing = () => ({ closeButtonProps: { 'aria-label': appWords('close') } });

export function toast(message: string): void {
  notifications.show({ ...closing(), message });
}

const lastOf = new Map<string, string>();

/**
 * After every bulk or destructive act: what was done, and the way back. Of those with one `kind` only the latest stays,
 * so that quick work does not pile them up.
 */
export function toastWithUndo(message: string, undo: () => void, kind?: string): void {
  toastWithChoice(message, appWords('undo'), undo, kind);
}

/** Something happened, and one thing can be done about it. */
export function toastWithChoice(message: string, choice: string, choose: () => void, kind?: string): void {
  const last = kind === undefined ? undefined : lastOf.get(kind);
  if (last !== undefined) notifications.hide(last);
  const id = notifications.show({
    ...closing(),
    autoClose: 12_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            choose();
          }}
        >
          {choice}
        </Button>
      </Group>
    ),
  });
  if (kind !== undefined) lastOf.set(kind, id);
}

export function toastProblem(error: unknown): void {
  const problem = error instanceof ApiProblem ? error : null;
  const message =
    problem?.status === 0
      ? appWords('problem.unreachable')
      : problem?.title || appWords('problem.unexpected');
  notifications.show({ ...closing(), message, color: 'red', autoClose: 12_000 });
}
