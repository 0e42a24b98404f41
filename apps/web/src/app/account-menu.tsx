import { ActionIcon, Button } from '@mantine/core';
import { IconSun, IconUser } from '@tabler/icons-react';
import { useTranslation } from '../i18n/texts';
import { Link, useLocation } from 'react-router';
import { useLogin } from '../api/use-login';
import { lazyMenu } from './lazy-menu';

const AccountDropdown = lazyMenu(async () => (await import('./account-dropdown')).AccountDropdown);

/** Who is signed in, light or dark, the way out; or the way in. */
export function AccountMenu() {
  const { t } = useTranslation('app');
  const { data } = useLogin();
  const { pathname } = useLocation();
  const user = data?.user;
  return (
    <>
      {!user && !['/setup', '/sign-in'].includes(pathname) && (
        <Button
          component={Link}
          to={`/sign-in?to=${encodeURIComponent(pathname)}`}
          variant="default"
          size="xs"
        >
          {t('signIn')}
        </Button>
      )}
      <AccountDropdown
        button={(open) => (
          <ActionIcon
            variant="default"
            size="lg"
            aria-haspopup="menu"
            aria-label={user ? t('account', { name: user.name }) : t('appearance')}
            onClick={open}
          >
            {user ? <IconUser size={18} stroke={1.6} /> : <IconSun size={18} stroke={1.6} />}
          </ActionIcon>
        )}
      />
    </>
  );
}
