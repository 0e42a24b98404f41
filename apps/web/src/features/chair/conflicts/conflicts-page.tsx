import { Alert, Button, Loader, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { ApiProblem } from '../../../api/client';
import { useLogin } from '../../../api/use-login';
import { holds, useConference } from '../../../app/conference-context';
import { useKeys } from '../../../ui/keys';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { CompanyDialog } from './company-dialog';
import { useDecide, useMatches } from './conflicts-data';
import { DecidedTable } from './decided-table';
import { type Match, matchesOf, type Verdict } from './match';
import { MatchRows } from './match-rows';
import { MemberCounts } from './member-counts';
import { PeopleCheck } from './people-check';
import { RelationList } from './relation-list';
import './conflicts.css';

/** Who may not judge what, and why: what looks alike to decide, what was decided, counts, relations, a check of people. */
export function ConflictsPage() {
  const { t } = useTranslation('conflicts');
  const conference = useConference();
  const { slug } = conference;
  const { data: login } = useLogin();
  const isOrganizer = holds(conference, ['organizer']);
  const { data, error, isPending, refetch } = useMatches(slug, true);
  const { decide, takeBack } = useDecide(slug, login?.user?.name ?? '');
  const [currentId, choose] = useState<string | null>(null);
  const [isAdding, { open: add, close: endAdding }] = useDisclosure(false);
  const matches = data ? matchesOf(data) : [];
  const open = matches.filter(({ match }) => match.decision === null);
  const decided = matches.filter(({ match }) => match.decision !== null);
  const found = open.findIndex(({ id }) => id === currentId);
  const current = open[Math.max(0, found)];

  const move = (by: number): void => {
    const next = open[Math.min(open.length - 1, Math.max(0, Math.max(0, found) + by))];
    if (next) choose(next.id);
  };
  const say = (match: Match, verdict: Verdict): void => {
    // The next one is current as soon as this one is gone.
    const place = open.findIndex(({ id }) => id === match.id);
    choose((open[place + 1] ?? open[place - 1])?.id ?? null);
    decide.mutate({ match, verdict });
  };
  useKeys([
    { keys: 'j', label: t('keys.down'), run: () => move(1) },
    { keys: 'k', label: t('keys.up'), run: () => move(-1) },
    ...(isOrganizer && current && !isAdding
      ? [
          { keys: 'y', label: t('keys.same'), run: () => say(current, 'same') },
          { keys: 'n', label: t('keys.different'), run: () => say(current, 'different') },
        ]
      : []),
    ...(isOrganizer ? [{ keys: 'a', label: t('keys.add'), run: add }] : []),
  ]);

  const isBlind = error instanceof ApiProblem && error.status === 403;
  return (
    <main className="page page-conflicts">
      <PageTitle title={t('title')}>
        {isOrganizer && (
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
            {t('add')}
          </Button>
        )}
      </PageTitle>
      <Stack gap="md">
        {isBlind && <Alert color="gray">{t('open.blind')}</Alert>}
        {error && !isBlind && <ProblemNote error={error} retry={() => void refetch()} />}
        {isPending && <Loader size="sm" />}
        {data && (
          <Section
            title={`${t('open.title')} · ${open.length}`}
            text={open.length === 0 ? undefined : t('open.text')}
          >
            {open.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('open.none')}
              </Text>
            ) : (
              <MatchRows
                matches={open}
                currentId={current?.id ?? null}
                canDecide={isOrganizer}
                choose={choose}
                decide={say}
              />
            )}
            {data.hasMore && <Text size="sm">{t('open.more')}</Text>}
            {data.hiddenCount > 0 && (
              <Text size="sm" c="dimmed">
                {t('open.hidden', { count: data.hiddenCount })}
              </Text>
            )}
          </Section>
        )}
        {!isBlind && (
          <Section title={t('people.title')} text={t('people.text')}>
            <PeopleCheck />
          </Section>
        )}
        <Section title={t('counts.title')} text={t('counts.text')}>
          <MemberCounts />
        </Section>
        {isOrganizer && (
          <Section title={t('relations.title')} text={t('relations.text')}>
            <RelationList />
          </Section>
        )}
        {data && (
          <Section title={t('decided.title')}>
            <DecidedTable
              matches={decided}
              canDecide={isOrganizer}
              takeBack={(match, version) => takeBack.mutate({ match, version })}
            />
          </Section>
        )}
      </Stack>
      {isAdding && <CompanyDialog close={endAdding} decide={(match) => say(match, 'same')} />}
    </main>
  );
}

function Section({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <Stack component="section" className="panel conflicts-section" gap="xs" aria-label={title}>
      <Title order={2}>{title}</Title>
      {text && (
        <Text size="sm" c="dimmed">
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
