import { Menu, Text, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMail, IconMoon, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from '../i18n/texts';
import { Link, useNavigate } from 'react-router';
import { api, ask } from '../api/client';
import { useLogin } from '../api/use-login';
import { wipeUnlessOf } from '../offline/device-owner';
import { allUnsent, hasUnsent } from '../features/review/unsent';
import { allActs, hasActs } from '../features/review/waiting-acts';
import { forgetKeptHere } from '../ui/kept-here';
import { toastProblem } from '../ui/toasts';
import type { MenuParts } from './lazy-menu';

const UnsentAtSignOut = lazy(async () => ({
  default: (await import('../offline/unsent-at-sign-out')).UnsentAtSignOut,
}));

export function AccountDropdown({ button }: MenuParts) {
  const { t } = useTranslation('app');
  const { data } = useLogin();
  const { setColorScheme } = useMantineColorScheme();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const user = data?.user;
  const [unsentCount, setUnsentCount] = useState(0);
  const leave = async (): Promise<void> => {
    try {
      await ask(api.DELETE('/api/login'));
    } catch (error) {
      return toastProblem(error);
    }
    forgetKeptHere();
    await wipeUnlessOf(null);
    queries.clear();
    // What still tries to be saved goes with the page.
    if (unsentCount > 0) window.location.assign('/sign-in');
    else await navigate('/sign-in');
  };
  /** What is only on this device is sent first; what cannot be is asked about. */
  const signOut = async (): Promise<void> => {
    if (user && (hasUnsent(user.id) || hasActs(user.id))) {
      await (await import('../features/review/outbox')).sendUnsent(queries, user.id, 0).catch(() => {});
      const count = allUnsent(user.id).length + allActs(user.id).length;
      if (count > 0) return setUnsentCount(count);
    }
    return leave();
  };
  return (
    <>
      <Menu position="bottom-end" width={220} defaultOpened>
        <Menu.Target>{button}</Menu.Target>
        <Menu.Dropdown>
          {user && (
            <>
              <Menu.Label>
                <Text size="sm" fw={600} c="var(--mantine-color-text)">
                  {user.name}
                </Text>
                {user.email}
              </Menu.Label>
              <Menu.Divider />
            </>
          )}
          <Menu.Label>{t('appearance')}</Menu.Label>
          <Menu.Item leftSection={<IconDeviceDesktop size={16} />} onClick={() => setColorScheme('auto')}>
            {t('scheme.auto')}
          </Menu.Item>
          <Menu.Item leftSection={<IconSun size={16} />} onClick={() => setColorScheme('light')}>
            {t('scheme.light')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMoon size={16} />} onClick={() => setColorScheme('dark')}>
            {t('scheme.dark')}
          </Menu.Item>
          {user && (
            <>
              <Menu.Divider />
              {user.isAdmin && (
                <Menu.Item leftSection={<IconMail size={16} />} component={Link} to="/admin/mail">
                  {t('previewInbox')}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
                {t('signOut')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {unsentCount > 0 && (
        <Suspense fallback={null}>
          <UnsentAtSignOut count={unsentCount} leave={() => void leave()} stay={() => setUnsentCount(0)} />
        </Suspense>
      )}
    </>
  );
}
