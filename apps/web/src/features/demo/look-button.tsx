import { Button, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/texts';
import { useLogin } from '../../api/use-login';
import type { ConferenceDetail } from '../../app/conference-context';
import { lazyMenu } from '../../app/lazy-menu';
import { useRoleWords } from './role-words';
import './demo.css';

const LookDropdown = lazyMenu(async () => (await import('./look-dropdown')).LookDropdown);

/**
 * On a demo conference: through whose eyes the admin looks, and the way to somebody else's and back. It stands in the
 * header, so that no page moves when it appears.
 */
export function LookButton({ conference }: { readonly conference?: ConferenceDetail }) {
  const { t } = useTranslation('demo');
  const { data: login } = useLogin();
  const roles = useRoleWords();
  const isLooking = login?.lookingFrom != null;
  if (!isLooking && !(login?.user?.isAdmin && conference?.isDemo)) return null;
  const name = login.user?.name ?? '';
  const words = isLooking
    ? t(conference ? 'look.looking' : 'look.somebody', {
        name,
        roles: (conference && roles(conference.my)) || t('look.nobody'),
      })
    : t('look.button');
  return (
    <LookDropdown
      button={(open) => (
        <Button
          size="compact-sm"
          variant="default"
          {...(isLooking ? { className: 'looking-as' } : {})}
          aria-label={words}
          aria-haspopup="menu"
          onClick={open}
          px={6}
        >
          <IconEye size={16} aria-hidden />
          <Text component="span" size="sm" ml={6} visibleFrom="lg">
            {words}
          </Text>
          <Text component="span" size="sm" ml={6} visibleFrom="sm" hiddenFrom="lg">
            {isLooking ? name : t('look.short')}
          </Text>
        </Button>
      )}
    />
  );
}
