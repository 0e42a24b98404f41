import './schedule.css';
import { Alert, Button, Center, Group, Loader, Menu, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarDown, IconCoffee, IconDots, IconDownload, IconSettings } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { Link } from 'react-router';
import { dayOf } from '#domain/schedule/schedule-facts';
import { api, ask, type Schemas } from '../../../api/client';
import { useConference } from '../../../app/conference-context';
import { EmptyState } from '../../../ui/empty-state';
import { useKeys } from '../../../ui/keys';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { toast, toastProblem } from '../../../ui/toasts';
import { AddSessionDialog } from './add-session-dialog';
import { Board } from './board';
import { DayList } from './day-list';
import { inDays } from './days';
import { ProblemsButton } from './problems-button';
import { SessionDialog } from './session-dialog';
import { TrackLegend } from './track-legend';
import { trackLooks } from './track-colours';
import { useAddress } from './use-address';
import { boardQuery, useBoard } from './use-board';
import { usePlace } from './use-place';

/** The draft schedule: placed by drag, by dialog and by keyboard, checked by the rules at every move. */
export function SchedulePage() {
  const { t, i18n } = useTranslation('schedule');
  const { slug, tracks } = useConference();
  const { checked, error, refetch } = useBoard(slug);
  const queries = useQueryClient();
  const address = useAddress();
  const place = usePlace(slug);
  const isPhone = useMediaQuery('(max-width: 48em)', window.matchMedia('(max-width: 48em)').matches);
  const [isAdding, setAdding] = useState(false);
  const looks = useMemo(() => trackLooks(tracks), [tracks]);
  const { set } = address;
  const open = useCallback((id: string) => set({ session: id }), [set]);

  const taking = useMutation({
    mutationFn: () =>
      ask<Schemas['TakenIn']>(
        api.POST('/api/conferences/{slug}/sessions/from-decisions', { params: { path: { slug } } }),
      ),
    onSuccess: async ({ addedCount, changed }) => {
      await queries.invalidateQueries({ queryKey: boardQuery(slug).queryKey });
      toast(
        [
          t('takeIn.added', { count: addedCount }),
          changed.length > 0 ? t('takeIn.changed', { count: changed.length }) : '',
        ]
          .filter(Boolean)
          .join(' '),
      );
    },
    onError: toastProblem,
  });

  const show = (sessionId: string): void => {
    const startsAt = checked?.sessions.get(sessionId)?.startsAt;
    const day = startsAt ? dayOf(checked.facts.days, Date.parse(startsAt)) : undefined;
    set({ day: day?.onDate ?? address.day });
    // After the day is drawn.
    setTimeout(() => {
      const block = document.querySelector<HTMLElement>(`[data-session="${sessionId}"]`);
      block?.scrollIntoView({ block: 'center', inline: 'center' });
      block?.focus();
      if (!block) open(sessionId);
    }, 60);
  };

  const keys = [
    {
      keys: 'm',
      label: t('keys.move'),
      run: () => {
        const focused = document.activeElement?.closest<HTMLElement>('[data-session]')?.dataset['session'];
        if (focused) open(focused);
      },
    },
    {
      keys: '/',
      label: t('keys.search'),
      run: () => document.querySelector<HTMLInputElement>('[data-search]')?.focus(),
    },
    { keys: 'n', label: t('add.title'), run: () => setAdding(true) },
  ];
  // A dialog has the keyboard for itself.
  useKeys(isAdding || address.session !== null ? [] : keys);

  if (error && !checked) {
    return (
      <div className="page">
        <PageTitle title={t('title')} />
        <ProblemNote error={error} retry={() => void refetch()} />
      </div>
    );
  }
  if (!checked) {
    return (
      <Center h="50vh">
        <Loader size="sm" />
      </Center>
    );
  }
  const { board, facts, violations, sessions } = checked;
  const day = facts.days.find(({ onDate }) => onDate === address.day) ?? facts.days[0];
  const chosen = address.session === null ? undefined : sessions.get(address.session);
  const asList = isPhone || address.view === 'list';
  const isReady = day !== undefined && board.rooms.length > 0;
  return (
    <div className={isReady && !asList ? 'page page-board' : 'page'}>
      <PageTitle title={t('title')}>
        <Group gap="xs">
          <Button
            variant={board.untakenCount > 0 && isReady ? 'filled' : 'default'}
            leftSection={<IconCalendarDown size={16} />}
            loading={taking.isPending}
            onClick={() => taking.mutate()}
          >
            {board.untakenCount > 0 ? t('takeIn.some', { count: board.untakenCount }) : t('takeIn.button')}
          </Button>
          <Menu position="bottom-end" width={230}>
            <Menu.Target>
              <Button variant="default" aria-label={t('more')} px="xs">
                <IconDots size={16} />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconCoffee size={16} />} onClick={() => setAdding(true)}>
                {t('add.title')}
              </Menu.Item>
              <Menu.Item leftSection={<IconSettings size={16} />} component={Link} to="setup">
                {t('setup.link')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconDownload size={16} />}
                component="a"
                href={`/api/conferences/${slug}/schedule.ics`}
              >
                {t('calendar')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </PageTitle>
      {!isReady && (
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          <Button component={Link} to="setup">
            {t('setup.link')}
          </Button>
        </EmptyState>
      )}
      {isReady && (
        <>
          <Group gap="sm" mb="xs">
            <SegmentedControl
              size="xs"
              className="board-days"
              value={day.onDate}
              data={inDays(board.days, i18n.language)}
              onChange={(onDate) => set({ day: onDate })}
              aria-label={t('dialog.day')}
            />
            {!isPhone && (
              <SegmentedControl
                size="xs"
                value={address.view}
                data={(['grid', 'list'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
                onChange={(view) => set({ view: view === 'list' ? view : null })}
                aria-label={t('view.label')}
              />
            )}
            <ProblemsButton violations={violations} show={show} />
            <TrackLegend looks={looks} sessions={board.sessions} />
          </Group>
          {board.withheldCount > 0 && (
            <Alert color="gray" py={6} mb="xs">
              {t('withheld', { count: board.withheldCount })}
            </Alert>
          )}
          {asList ? (
            <DayList checked={checked} day={day} looks={looks} open={open} />
          ) : (
            <Board
              checked={checked}
              day={day}
              looks={looks}
              search={address.search}
              setSearch={(q) => set({ q })}
              place={place}
              open={open}
            />
          )}
        </>
      )}
      {isAdding && (
        <AddSessionDialog
          slug={slug}
          close={() => setAdding(false)}
          added={(id) => {
            setAdding(false);
            open(id);
          }}
        />
      )}
      {chosen && (
        <SessionDialog
          key={`${chosen.id} ${chosen.version}`}
          checked={checked}
          session={chosen}
          slug={slug}
          day={day?.onDate ?? board.days[0]?.onDate ?? ''}
          track={chosen.trackId === null ? undefined : looks.get(chosen.trackId)?.name}
          canMove={isReady}
          place={place}
          close={() => set({ session: null })}
        />
      )}
    </div>
  );
}
