import './submit.css';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import { Link, Navigate, useNavigate } from 'react-router';
import type { Schemas } from '../../api/client';
import { useLogin } from '../../api/use-login';
import { useConference } from '../../app/conference-context';
import { EmptyState } from '../../ui/empty-state';
import { useKeys } from '../../ui/keys';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { When } from '../../ui/when';
import { Deadline, useCallIsOpen } from './deadline';
import { keptHere } from '../../ui/kept-here';
import { newTalkKey } from './kept-talk';
import { StateBadge } from './state-badge';
import { myTalksQuery } from './talk-queries';

type Item = Schemas['MyProposalItem'];

/** Everything one wrote or is listed on in this conference. */
export function MyTalksPage() {
  const { t } = useTranslation('submit');
  const { slug } = useConference();
  const navigate = useNavigate();
  const isOpen = useCallIsOpen();
  const { data: login } = useLogin();
  const talks = useQuery({ ...myTalksQuery(slug), enabled: !!login?.user });
  const newTalk = `/c/${slug}/my-talks/new`;
  useKeys(isOpen ? [{ keys: 'n', label: t('list.new'), run: () => void navigate(newTalk) }] : []);
  if (login && !login.user) return <Navigate to={`/sign-in?to=/c/${slug}/my-talks`} replace />;
  const items = talks.data?.items ?? [];
  const hasKept = keptHere(newTalkKey(slug)) !== null;
  return (
    <div className="page page-narrow">
      <PageTitle title={t('list.title')}>
        {isOpen && items.length > 0 && (
          <Button component={Link} to={newTalk} leftSection={<IconPencilPlus size={16} />}>
            {t(hasKept ? 'list.goOn' : 'list.new')}
          </Button>
        )}
      </PageTitle>
      <Stack gap="sm">
        <Deadline />
        {talks.isError && <ProblemNote error={talks.error} retry={() => void talks.refetch()} />}
        {talks.data && items.length === 0 && (
          <EmptyState title={t('list.empty')} text={t(isOpen ? 'list.emptyText' : 'list.emptyClosed')}>
            {isOpen && (
              <Button component={Link} to={newTalk} leftSection={<IconPencilPlus size={16} />} mt="xs">
                {t(hasKept ? 'list.goOn' : 'list.new')}
              </Button>
            )}
          </EmptyState>
        )}
        <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {items.map((talk) => (
            <TalkCard key={talk.number} talk={talk} />
          ))}
        </Stack>
      </Stack>
    </div>
  );
}

function TalkCard({ talk }: { readonly talk: Item }) {
  const { t } = useTranslation('submit');
  const { slug, timeZone } = useConference();
  const facts = [
    talk.formatName,
    talk.trackName,
    t('list.speakers', { count: talk.speakerCount }),
    ...(talk.isAuthor ? [] : [t('list.listed')]),
  ].filter((fact) => fact !== null);
  return (
    <li>
      <Link to={`/c/${slug}/my-talks/${talk.number}`} className="panel card-link">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div style={{ minWidth: 0 }}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {talk.title || t('untitled')}
            </Text>
            <Text size="sm" c="dimmed">
              #{talk.number} · {facts.join(' · ')}
            </Text>
            <Text size="xs" c="dimmed" mt={2}>
              {t('list.changed')} <When at={talk.updatedAt} zone={timeZone} />
            </Text>
          </div>
          <StateBadge state={talk.state} />
        </Group>
      </Link>
    </li>
  );
}
