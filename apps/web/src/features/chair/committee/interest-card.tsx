import { Anchor, Button, Group, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { useConference } from '../../../app/conference-context';
import { languageName } from '../../../ui/languages';
import { When } from '../../../ui/when';
import type { MemberState } from './committee-data';
import type { Interest } from './use-interests';

interface InterestCardProps {
  readonly interest: Interest;
  readonly isBusy: boolean;
  readonly onInvite: () => void;
  readonly onDismiss: () => void;
  readonly onReopen: () => void;
}

/** One offer: who, from where, what they know and what they wrote. */
export function InterestCard({ interest, isBusy, onInvite, onDismiss, onReopen }: InterestCardProps) {
  const { t, i18n } = useTranslation('committee');
  const { tracks, topics, timeZone } = useConference();
  const names = new Map([...tracks, ...topics].map(({ id, name }) => [id, name]));
  const known = [...interest.trackIds, ...interest.topicIds].map((id) => names.get(id));
  const spoken = interest.languages.map((code) => languageName(code, i18n.language));
  return (
    <article className="panel interest-card" aria-label={interest.name}>
      <div>
        <Text fw={600}>
          {interest.name}
          {interest.company && (
            <Text span fw={400}>
              , {interest.company}
            </Text>
          )}
        </Text>
        <Group gap="md">
          <Anchor href={`mailto:${interest.email}`} size="sm">
            {interest.email}
          </Anchor>
          <Text size="sm" c="dimmed">
            <When at={interest.createdAt} zone={timeZone} />
          </Text>
          {interest.seat !== null && (
            <Text size="sm" c="dimmed">
              {t('dialog.seat', { state: t(`state.${interest.seat as MemberState}`).toLowerCase() })}
            </Text>
          )}
        </Group>
        {(known.length > 0 || spoken.length > 0) && (
          <Text size="sm">{[...known, ...spoken].join(' · ')}</Text>
        )}
        {interest.note && (
          <Text size="sm" className="interest-note">
            {interest.note}
          </Text>
        )}
      </div>
      <Group gap="xs" wrap="nowrap">
        {interest.state === 'open' && (
          <>
            <Button size="xs" disabled={isBusy} onClick={onInvite}>
              {t('interests.invite')}
            </Button>
            <Button size="xs" variant="default" disabled={isBusy} onClick={onDismiss}>
              {t('interests.dismiss')}
            </Button>
          </>
        )}
        {interest.state === 'dismissed' && (
          <Button size="xs" variant="default" disabled={isBusy} onClick={onReopen}>
            {t('interests.reopen')}
          </Button>
        )}
      </Group>
    </article>
  );
}
