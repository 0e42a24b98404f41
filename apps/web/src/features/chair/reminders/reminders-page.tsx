import { Anchor, Button, Group, Loader, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, ask, type Schemas } from '../../../api/client';
import { holds, useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { EmptyState } from '../../../ui/empty-state';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { When } from '../../../ui/when';
import { RemindNowDialog } from './remind-now-dialog';
import './reminders.css';

type Log = Schemas['ReminderLog'];

/** What a round reminds its reviewers of, when, and what went out. */
export function RemindersPage() {
  const { t } = useTranslation('reminders');
  const conference = useConference();
  const { slug } = conference;
  const [search] = useSearchParams();
  const rounds = useQuery({
    queryKey: ['rounds', slug],
    queryFn: () =>
      ask<Schemas['RoundList']>(api.GET('/api/conferences/{slug}/rounds', { params: { path: { slug } } })),
  });
  const round = rounds.data?.items.find(({ id }) => id === search.get('round')) ?? rounds.data?.items[0];
  const log = useQuery({
    queryKey: ['reminders', slug, round?.id],
    enabled: round !== undefined,
    queryFn: () =>
      ask<Log>(
        api.GET('/api/conferences/{slug}/rounds/{roundId}/reminders', {
          params: { path: { slug, roundId: round!.id } },
        }),
      ),
  });
  const [isOpen, setOpen] = useState(false);
  const isOrganizer = holds(conference, ['organizer']);
  const failed = rounds.isError ? rounds : log.isError ? log : null;
  return (
    <main className="page page-reminders">
      <PageTitle title={t('title')}>
        <Group gap="md">
          <Anchor component={Link} to={`/c/${slug}/chair/coverage`} size="sm">
            {t('coverage')}
          </Anchor>
          {isOrganizer && round && <Button onClick={() => setOpen(true)}>{t('now.open')}</Button>}
        </Group>
      </PageTitle>
      {failed && <ProblemNote error={failed.error} retry={() => void failed.refetch()} />}
      {!log.data && !failed && <Loader size="sm" />}
      {log.data && round && (
        <>
          <Text mb="sm">
            {t(log.data.sendsReminders ? 'on' : 'off', { round: round.name })}{' '}
            {isOrganizer && (
              <Anchor
                component={Link}
                to={`/c/${slug}/chair/settings#${rounds.data!.items.length > 1 ? `round-${round.id}` : 'review'}`}
              >
                {t('settings')}
              </Anchor>
            )}
          </Text>
          {log.data.moments.length === 0 ? (
            <EmptyState title={t('noEnd.title')} text={t('noEnd.text')} />
          ) : (
            <Moments log={log.data} />
          )}
          <Sent log={log.data} />
        </>
      )}
      {isOpen && round && <RemindNowDialog slug={slug} roundId={round.id} close={() => setOpen(false)} />}
    </main>
  );
}

function Moments({ log }: { readonly log: Log }) {
  const { t } = useTranslation('reminders');
  const { timeZone } = useConference();
  return (
    <section className="panel reminders-panel" aria-labelledby="reminder-moments">
      <Title order={2} id="reminder-moments">
        {t('moments')}
      </Title>
      <div className="reminders-scroll" tabIndex={0} role="region" aria-labelledby="reminder-moments">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('column.reminder')}</Table.Th>
              <Table.Th scope="col">{t('column.from')}</Table.Th>
              <Table.Th scope="col" data-count>
                {t('column.sent')}
              </Table.Th>
              <Table.Th scope="col" data-count>
                {t('column.expected')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {log.moments.map(({ kind, from, sent, expected }) => (
              <Table.Tr key={kind}>
                <Table.Th scope="row">{t(`kind.${kind}`)}</Table.Th>
                <Table.Td>
                  <When at={from} zone={timeZone} />
                </Table.Td>
                <Table.Td data-count>{sent}</Table.Td>
                <Table.Td data-count>{expected}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="xs" c="dimmed">
        {t('momentsHelp', { weekly: log.weekly, unwilling: log.unwilling })}
      </Text>
    </section>
  );
}

function Sent({ log }: { readonly log: Log }) {
  const { t } = useTranslation('reminders');
  const { timeZone } = useConference();
  return (
    <section className="panel reminders-panel" aria-labelledby="reminders-sent">
      <Title order={2} id="reminders-sent">
        {t('sent')}
      </Title>
      {log.items.length === 0 ? (
        <Text c="dimmed">{t('none')}</Text>
      ) : (
        <>
          <div className="reminders-scroll" tabIndex={0} role="region" aria-labelledby="reminders-sent">
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('column.reviewer')}</Table.Th>
                  <Table.Th scope="col">{t('column.reminder')}</Table.Th>
                  <Table.Th scope="col" data-count>
                    {t('column.missing')}
                  </Table.Th>
                  <Table.Th scope="col">{t('column.at')}</Table.Th>
                  <Table.Th scope="col">{t('column.mail')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {log.items.map(({ memberId, name, kind, period, missing, sentAt, mailState }) => (
                  <Table.Tr key={`${memberId} ${kind} ${period}`}>
                    <Table.Th scope="row">{name}</Table.Th>
                    <Table.Td>{t(`kind.${kind}`)}</Table.Td>
                    <Table.Td data-count>{missing}</Table.Td>
                    <Table.Td>
                      <When at={sentAt} zone={timeZone} />
                    </Table.Td>
                    <Table.Td>{t(`mail.${mailState ?? 'gone'}`)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
          {log.total > log.items.length && (
            <Text size="xs" c="dimmed">
              {t('latest', { shown: log.items.length, total: log.total })}
            </Text>
          )}
        </>
      )}
    </section>
  );
}
