import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { useLogin } from '../../api/use-login';
import { conferencesQuery } from '../../app/conferences-query';
import { phaseOf } from '../../app/phase';
import { PlainFrame } from '../../app/plain-frame';
import { dayRange } from '../../ui/days';
import { EmptyState } from '../../ui/empty-state';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { useNow } from '../../ui/use-now';
import { When } from '../../ui/when';
import { DemoNote } from '../demo/demo-note';
import { StartChoices } from './start-choices';

type Item = Schemas['ConferenceListItem'];

/** My conferences, each with its phase and next deadline. */
export function HomePage() {
  const { t } = useTranslation('home');
  const conferences = useQuery(conferencesQuery);
  const { data: login } = useLogin();
  const isAdmin = login?.user?.isAdmin ?? false;
  const items = conferences.data?.items ?? [];
  return (
    <PlainFrame>
      <PageTitle title={t('title')}>
        {isAdmin && items.length > 0 && (
          <Button component={Link} to="/conferences/new" leftSection={<IconPlus size={16} />}>
            {t('create')}
          </Button>
        )}
      </PageTitle>
      {conferences.isError && (
        <ProblemNote error={conferences.error} retry={() => void conferences.refetch()} />
      )}
      {conferences.data && items.length === 0 && (
        <EmptyState title={t('empty.title')} text={t(isAdmin ? 'empty.text' : 'empty.guest')}>
          {isAdmin && <StartChoices />}
        </EmptyState>
      )}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {items.map((conference) => (
          <li key={conference.id}>
            <ConferenceCard conference={conference} />
          </li>
        ))}
      </Stack>
      {isAdmin && items.length > 0 && <DemoNote />}
    </PlainFrame>
  );
}

function ConferenceCard({ conference }: { readonly conference: Item }) {
  const { t, i18n } = useTranslation('home');
  const { t: words } = useTranslation('app');
  const { phase, until } = phaseOf(conference, useNow());
  const roles = [...conference.my.roles, ...(conference.my.isSpeaker ? (['speaker'] as const) : [])];
  return (
    <Link to={`/c/${conference.slug}`} className="panel card-link">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Group gap="xs">
            <Text fw={600}>{conference.name}</Text>
            {conference.isDemo && (
              <Badge size="sm" variant="default" tt="none">
                {t('demo')}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {dayRange(conference.startsOn, conference.endsOn, i18n.language)}
          </Text>
          <Text size="sm" mt={4}>
            {until ? (
              <>
                {t('until', { phase: words(`phase.${phase}`) })}{' '}
                <When at={until} zone={conference.timeZone} relative />
              </>
            ) : (
              words(`phase.${phase}`)
            )}
          </Text>
        </div>
        <Group gap={4} justify="flex-end" maw="50%" style={{ flex: 'none' }}>
          {roles.map((role) => (
            <Badge key={role} size="sm" variant="light" tt="none" style={{ flex: 'none' }}>
              {t(`roles.${role}`)}
            </Badge>
          ))}
        </Group>
      </Group>
    </Link>
  );
}
