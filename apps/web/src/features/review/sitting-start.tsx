import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate, useSearchParams } from 'react-router';
import { SITTING_SIZES } from '#domain/review/sitting';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { useKeys } from '../../ui/keys';

const USUAL = 10;

/** "10 now": a few talks in one go, with a break after them. */
export function SittingStart({ left }: { readonly left: number }) {
  const { t } = useTranslation('queue');
  const { slug } = useConference();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const start = (size: number): void => {
    const query = new URLSearchParams(search);
    query.set('sitting', String(size));
    void navigate(`/c/${slug}/review/next?${query}`);
  };
  useKeys([{ keys: 't', label: t('sitting.start', { count: USUAL }), run: () => start(USUAL) }]);
  return (
    <Button.Group>
      <Button variant="default" onClick={() => start(USUAL)}>
        {left < USUAL ? t('sitting.rest', { count: left }) : t('sitting.now', { count: USUAL })}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={t('sitting.choose')}>
            <IconChevronDown size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {SITTING_SIZES.map((size) => (
            <Menu.Item key={size} onClick={() => start(size)}>
              {t('sitting.start', { count: size })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
