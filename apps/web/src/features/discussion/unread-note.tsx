import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { listQuery } from './discussion-data';

/** How many discussions have something new, with the way to them; nothing where none has. */
export function UnreadNote() {
  const { t } = useTranslation('discussion');
  const { slug } = useConference();
  const list = useQuery(listQuery(slug));
  const count = list.data?.items.filter(({ unread }) => unread > 0).length ?? 0;
  if (count === 0) return null;
  return (
    <p className="queue-unread">
      <Anchor component={Link} to={`/c/${slug}/discussions`} size="sm">
        {t('list.unreadNote', { count })}
      </Anchor>
    </p>
  );
}
