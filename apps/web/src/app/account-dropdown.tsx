import { Menu, Text, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMail, IconMoon, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../i18n/texts';
import { Link, useNavigate } from 'react-router';
import { api, ask } from '../api/client';
import { useLogin } from '../api/use-login';
import { wipeUnlessOf } from '../offline/device-owner';
import { forgetKeptHere } from '../ui/kept-here';
import type { MenuParts } from './lazy-menu';

export function AccountDropdown({ button }: MenuParts) {
  const { t } = useTranslation('app');
  const { data } = useLogin();
  const { setColorScheme } = useMantineColorScheme();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const user = data?.user;
  const signOut = async (): Promise<void> => {
    await ask(api.DELETE('/api/login'));
    forgetKeptHere();
    await wipeUnlessOf(null);
    queries.clear();
    await navigate('/sign-in');
  };
  return (
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
  );
}
