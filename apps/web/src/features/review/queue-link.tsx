import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { useKeys } from '../../ui/keys';
import { useRoundQuery } from './round-address';

/** Back to the queue, by mouse and by key. */
export function QueueLink() {
  const { t } = useTranslation('queue');
  const { slug } = useConference();
  const navigate = useNavigate();
  const to = `/c/${slug}/review${useRoundQuery()}`;
  useKeys([{ keys: 'u', label: t('queue'), run: () => void navigate(to) }]);
  return (
    <Anchor component={Link} to={to} size="sm" className="back-link">
      <IconArrowLeft size={16} aria-hidden /> {t('queue')}
    </Anchor>
  );
}
