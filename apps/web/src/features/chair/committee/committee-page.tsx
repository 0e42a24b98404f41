import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { holds, useConference } from '../../../app/conference-context';
import { EmptyState } from '../../../ui/empty-state';
import { useKeys } from '../../../ui/keys';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { ColumnsMenu } from './columns-menu';
import { useMembers } from './committee-data';
import { CommitteeFilters } from './committee-filters';
import { CommitteeNavigation } from './committee-navigation';
import { type ColumnId, membersShown } from './committee-view';
import { CompanyWarning } from './company-warning';
import { CoverageStrip } from './coverage-strip';
import { InviteDialog } from './invite-dialog';
import { MemberPanel } from './member-panel';
import { MembersTable } from './members-table';
import { named } from './named';
import { useCommitteeAddress } from './use-committee-address';
import { useMemberColumns } from './use-member-columns';
import './committee.css';

const NOBODY: readonly never[] = [];

/** Everybody with a seat: who they are, what they know, and with what they have a conflict of interest. */
export function CommitteePage() {
  const { t } = useTranslation('committee');
  const conference = useConference();
  const { slug } = conference;
  const { data, error, isPending, refetch } = useMembers(slug);
  const members = data?.members ?? NOBODY;
  const { view, openId, set, open, sortBy, clear } = useCommitteeAddress();
  const [isInviting, { open: invite, close: endInviting }] = useDisclosure(false);
  const search = useRef<HTMLInputElement>(null);
  const isOrganizer = holds(conference, ['organizer']);

  const tracks = useMemo(() => (conference.usesTracks ? named(conference.tracks) : NOBODY), [conference]);
  const topics = useMemo(() => named(conference.topics), [conference]);
  const names = useMemo(() => {
    const all = new Map([...conference.tracks, ...conference.topics].map(({ id, name }) => [id, name]));
    const name = (id: string): string => all.get(id) ?? '';
    return { track: name, topic: name };
  }, [conference]);
  const shown = useMemo(() => membersShown(members, view, names), [members, view, names]);
  const opened = members.find(({ id }) => id === openId);

  const offered = useCallback(
    (column: ColumnId) =>
      (column !== 'tracks' || tracks.length > 0) &&
      (column !== 'topics' || topics.length > 0) &&
      (column !== 'languages' || conference.languages.length > 1),
    [tracks, topics, conference],
  );
  const { columns, ...menu } = useMemberColumns(offered, opened !== undefined);

  const move = (by: number): void => {
    const at = shown.findIndex(({ id }) => id === openId);
    const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next) open(next.id);
  };
  useKeys([
    { keys: '/', label: t('keys.search'), run: () => search.current?.focus() },
    ...(isOrganizer ? [{ keys: 'i', label: t('keys.invite'), run: invite }] : []),
    { keys: 'j', label: t('keys.down'), run: () => move(1) },
    { keys: 'k', label: t('keys.up'), run: () => move(-1) },
    ...(openId ? [{ keys: 'Escape', label: t('keys.close'), run: () => open(null) }] : []),
  ]);

  return (
    <main className="page page-committee" data-open={opened ? '' : undefined}>
      <PageTitle title={t('title')}>
        {isOrganizer && (
          <Button leftSection={<IconUserPlus size={16} />} onClick={invite}>
            {t('invite')}
          </Button>
        )}
      </PageTitle>
      <CommitteeNavigation />
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!error && members.length === 1 && isOrganizer && (
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          <Button variant="default" onClick={invite}>
            {t('invite')}
          </Button>
        </EmptyState>
      )}
      {!isPending && tracks.length > 0 && (
        <CoverageStrip
          tracks={tracks}
          members={members}
          chosen={view.trackId}
          onChoose={(track) => set({ track })}
        />
      )}
      {data && (
        <CompanyWarning
          shares={data.companiesOverShare}
          percent={data.companySharePercent}
          onChoose={(company) => set({ q: company })}
        />
      )}
      <CommitteeFilters
        view={view}
        tracks={tracks}
        topics={topics}
        languages={conference.languages}
        hasSeniors={members.some(({ isSenior }) => isSenior)}
        shown={shown.length}
        total={members.length}
        searchRef={search}
        onChange={set}
      >
        <ColumnsMenu {...menu} />
      </CommitteeFilters>
      <div className="committee-desk" data-open={opened ? '' : undefined}>
        {shown.length === 0 && members.length > 0 ? (
          <EmptyState title={t('none.title')} text={t('none.text')}>
            <Button variant="default" onClick={clear}>
              {t('none.clear')}
            </Button>
          </EmptyState>
        ) : (
          <MembersTable
            members={shown}
            columns={columns}
            names={names}
            view={view}
            openId={openId}
            onSort={sortBy}
            onOpen={open}
          />
        )}
        {opened && <MemberPanel key={opened.id} member={opened} tracks={tracks} onClose={() => open(null)} />}
      </div>
      {isOrganizer && <InviteDialog isOpen={isInviting} onClose={endInviting} names={names} />}
    </main>
  );
}
