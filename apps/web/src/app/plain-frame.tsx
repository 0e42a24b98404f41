import { Anchor, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LookButton } from '../features/demo/look-button';
import { AccountMenu } from './account-menu';

/** Pages outside a conference: the name, the account, one column. */
export function PlainFrame({
  children,
  isWide = false,
}: {
  readonly children: ReactNode;
  readonly isWide?: boolean;
}) {
  return (
    <>
      <Group component="header" justify="space-between" px="md" h={48} className="plain-header">
        <Anchor component={Link} to="/" fw={700} c="inherit" underline="never">
          Rostrum
        </Anchor>
        <Group gap="xs">
          <LookButton />
          <AccountMenu />
        </Group>
      </Group>
      <main className={isWide ? 'page page-centred' : 'page page-narrow page-centred'}>{children}</main>
    </>
  );
}
