import { Anchor, CloseButton, Text, Title } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { holds, useConference } from '../../../app/conference-context';
import { When } from '../../../ui/when';
import type { Member } from './committee-data';
import { MemberConflicts } from './member-conflicts';
import { MemberForm } from './member-form';
import { MemberSeat } from './member-seat';
import type { Named } from './named';
import { MemberStateMark } from './member-state';

interface MemberPanelProps {
  readonly member: Member;
  readonly tracks: readonly Named[];
  readonly onClose: () => void;
}

/** One member beside the list; its address is in the URL. */
export function MemberPanel({ member, tracks, onClose }: MemberPanelProps) {
  const { t } = useTranslation('committee');
  const conference = useConference();
  const at = member.joinedAt ?? member.invitedAt;
  return (
    <aside className="member-panel" aria-label={t('panel.label', { name: member.name })}>
      <header className="panel member-section member-head">
        <Title order={2}>{member.name}</Title>
        <CloseButton aria-label={t('panel.close')} onClick={onClose} />
        <div className="member-facts">
          <MemberStateMark state={member.state} />
          <Anchor href={`mailto:${member.email}`} size="sm">
            {member.email}
          </Anchor>
          {member.provedEmails?.map((address) => (
            <Text key={address} size="sm" title={t('panel.provedHelp')}>
              {address}
            </Text>
          ))}
          <Text size="sm" c="dimmed">
            {t(member.joinedAt ? 'panel.joined' : 'panel.invited')}{' '}
            <When at={at} zone={conference.timeZone} />
          </Text>
          {member.state === 'active' && (
            <Text size="sm" c="dimmed">
              {t(member.agreedAt ? 'panel.agreed' : 'panel.notAgreed')}{' '}
              {member.agreedAt && <When at={member.agreedAt} zone={conference.timeZone} />}
            </Text>
          )}
          {conference.my.memberId === member.id && (
            <Text size="sm" c="dimmed">
              {t('panel.you')}
            </Text>
          )}
        </div>
      </header>
      <MemberForm member={member} tracks={tracks} />
      <MemberConflicts memberId={member.id} />
      {holds(conference, ['organizer']) && <MemberSeat member={member} />}
    </aside>
  );
}
