import { Button, Group, Loader, Modal, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { useSearchParams } from 'react-router';
import { useConference } from '../../../app/conference-context';
import { EmptyState } from '../../../ui/empty-state';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { CommitteeNavigation } from './committee-navigation';
import { FormerMembers } from './former-members';
import { InvitedLinks } from './invited-links';
import { useFormerCommittees } from './use-former-committees';
import './committee.css';

/** Inviting the committee of another edition again, by what each did there. */
export function AgainPage() {
  const { t, i18n } = useTranslation('committee');
  const { slug } = useConference();
  const [params, setParams] = useSearchParams();
  const { committees, members, invite } = useFormerCommittees(slug, params.get('from'));
  // What was ticked by hand; until then, whoever finished.
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const free = (members.data ?? []).filter(({ seat }) => seat === null);
  const usual = free.filter(({ hasCompletedAll }) => hasCompletedAll).map(({ memberId }) => memberId);
  const chosen = new Set(ticked ?? usual);
  const count = free.filter(({ memberId }) => chosen.has(memberId)).length;
  const error = committees.error ?? members.error ?? invite.error;
  const send = (): void =>
    invite.mutate(
      free.flatMap(({ memberId }) => (chosen.has(memberId) ? [memberId] : [])),
      { onSuccess: () => setTicked(new Set()) },
    );
  return (
    <main className="page page-committee-list">
      <PageTitle title={t('again.title')}>
        {members.data && (
          <Button disabled={count === 0} loading={invite.isPending} onClick={send}>
            {count === 0 ? t('dialog.sendNobody') : t('dialog.send', { count })}
          </Button>
        )}
      </PageTitle>
      <CommitteeNavigation />
      {error && <ProblemNote error={error} />}
      {committees.data?.items.length === 0 && (
        <EmptyState title={t('again.none.title')} text={t('again.none.text')} />
      )}
      {committees.data && committees.data.items.length > 0 && (
        <Group gap="md" mb="sm" align="flex-end">
          <Select
            w={340}
            label={t('again.from')}
            placeholder={t('again.choose')}
            value={params.get('from')}
            data={committees.data.items.map((one) => ({
              value: one.slug,
              label: t('again.edition', {
                name: one.name,
                year: new Date(one.startsOn).toLocaleDateString(i18n.language, {
                  month: 'short',
                  year: 'numeric',
                  timeZone: 'UTC',
                }),
                count: one.memberCount,
              }),
            }))}
            onChange={(from) => {
              setTicked(null);
              setParams(from ? { from } : {}, { replace: true });
            }}
          />
          {members.data && (
            <Text size="sm" c="dimmed" role="status">
              {t('again.chosen', { count, of: free.length })}
            </Text>
          )}
        </Group>
      )}
      {params.has('from') && members.isPending && <Loader size="sm" />}
      {members.data && <FormerMembers members={members.data} chosen={chosen} onChoose={setTicked} />}
      <Modal
        opened={invite.data !== undefined}
        onClose={invite.reset}
        closeButtonProps={{ 'aria-label': t('panel.close') }}
        size="xl"
        title={t('dialog.done', { count: invite.data?.invited.length ?? 0 })}
      >
        {invite.data && <InvitedLinks invited={invite.data.invited} onClose={invite.reset} />}
      </Modal>
    </main>
  );
}
