import { Group } from '@mantine/core';

const ARROWS = new Map([
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
]);

/** The caps of a key or of keys pressed one after the other. */
export function KeyName({ keys }: { readonly keys: string }) {
  const isMac = navigator.platform.startsWith('Mac');
  const names = keys
    .replace('mod+', isMac ? '⌘ ' : 'Ctrl ')
    .replace('alt+', 'Alt ')
    .split(' ');
  return (
    <Group component="span" gap={3} wrap="nowrap">
      {names.map((name) => (
        <kbd key={name}>{ARROWS.get(name) ?? name}</kbd>
      ))}
    </Group>
  );
}
