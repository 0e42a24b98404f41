import { Burger, Center, Group, Loader, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../i18n/texts';
import { Outlet, useLocation, useParams } from 'react-router';
import { ApiProblem } from '../api/client';
import { KeyName } from '../ui/key-name';
import { useKeys } from '../ui/keys';
import { LookButton } from '../features/demo/look-button';
import { ProblemNote } from '../ui/problem-note';
import { AccountMenu } from './account-menu';
import { awaitsAgreement } from './awaits-agreement';
import { ConferenceContext, conferenceQuery } from './conference-context';
import { ConferenceSwitcher } from './conference-switcher';
import { KeptMark } from './kept-mark';
import { Rail } from './rail';
import { NotFoundPage } from './route-error';

// Loaded when they are first opened.
const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));
const AgreementPage = lazy(async () => ({
  default: (await import('../features/seat/agreement-page')).AgreementPage,
}));

/** The frame of one conference: rail at the left, switcher and palette above, the page in the middle. */
export function ConferenceFrame() {
  const { t } = useTranslation('app');
  const { slug = '' } = useParams();
  const { pathname } = useLocation();
  const conference = useQuery(conferenceQuery(slug));
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const [isNarrow, setNarrow] = useLocalStorage({ key: 'rostrum-rail-narrow', defaultValue: false });
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const content = useRef<HTMLElement>(null);
  useEffect(close, [pathname, close]);
  useKeys([{ keys: 'mod+k', label: t('palette.open'), run: () => setPaletteOpen(true) }]);

  if (conference.error instanceof ApiProblem && conference.error.status === 404) return <NotFoundPage />;
  if (conference.isError) {
    return (
      <main className="page page-narrow">
        <ProblemNote error={conference.error} retry={() => void conference.refetch()} />
      </main>
    );
  }
  if (!conference.data) {
    return (
      <Center h="100vh">
        <Loader size="sm" />
      </Center>
    );
  }
  return (
    <ConferenceContext value={conference.data}>
      <div className="frame" data-narrow={isNarrow || undefined} data-open={isOpen || undefined}>
        <a
          href="#content"
          className="skip-link"
          onClick={(event) => {
            event.preventDefault();
            content.current?.focus();
          }}
        >
          {t('skip')}
        </a>
        <header className="frame-header">
          <Group h="100%" px="sm" gap="sm" wrap="nowrap" justify="space-between">
            <Group gap="xs" wrap="nowrap" miw={0}>
              <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} />
              <ConferenceSwitcher />
            </Group>
            <Group gap="xs" wrap="nowrap" flex="none">
              <KeptMark />
              <LookButton conference={conference.data} />
              <UnstyledButton onClick={() => setPaletteOpen(true)} className="search-button">
                <IconSearch size={16} />
                <Text size="sm" c="dimmed" visibleFrom="md">
                  {t('palette.open')}
                </Text>
                <VisuallyHidden hiddenFrom="md">{t('palette.open')}</VisuallyHidden>
                <Text component="span" visibleFrom="md">
                  <KeyName keys="mod+k" />
                </Text>
              </UnstyledButton>
              <AccountMenu />
            </Group>
          </Group>
        </header>
        <div className="frame-rail">
          <Rail isNarrow={isNarrow && !isOpen} />
          <UnstyledButton
            className="rail-link"
            mt="auto"
            visibleFrom="sm"
            onClick={() => setNarrow(!isNarrow)}
            aria-label={t(isNarrow ? 'rail.widen' : 'rail.narrow')}
          >
            {isNarrow ? (
              <IconLayoutSidebarLeftExpand size={18} stroke={1.6} />
            ) : (
              <IconLayoutSidebarLeftCollapse size={18} stroke={1.6} />
            )}
            {!isNarrow && t('rail.narrow')}
          </UnstyledButton>
        </div>
        <main className="frame-main" id="content" tabIndex={-1} ref={content}>
          <Suspense fallback={null}>
            {awaitsAgreement(conference.data, pathname) ? <AgreementPage /> : <Outlet />}
          </Suspense>
        </main>
      </div>
      {isPaletteOpen && (
        <Suspense fallback={null}>
          <Palette close={() => setPaletteOpen(false)} />
        </Suspense>
      )}
    </ConferenceContext>
  );
}
