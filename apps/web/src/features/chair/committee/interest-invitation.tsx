import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import type { Schemas } from '../../../api/client';
import { useConference } from '../../../app/conference-context';
import { Dialog } from '../../../ui/dialog';
import { type Levels, LevelRows } from '../../../ui/level-rows';
import { ProblemNote } from '../../../ui/problem-note';
import { named } from './named';
import type { Interest } from './use-interests';

const ROLES = ['reviewer', 'cochair', 'track_host'] as const;
/** Somebody who says that they know a track knows it; who is an expert, an organizer says. */
const KNOWS = 2;

interface InterestInvitationProps {
  readonly interest: Interest;
  readonly error: Error | null;
  readonly isSending: boolean;
  readonly onClose: () => void;
  readonly onSend: (item: Schemas['InterestToInvite']) => void;
}

/** What the invited seat begins with, filled in by what they said. */
export function InterestInvitation({ interest, error, isSending, onClose, onSend }: InterestInvitationProps) {
  const { t } = useTranslation('committee');
  const { tracks, topics } = useConference();
  const begin = (ids: readonly string[]): Levels => Object.fromEntries(ids.map((id) => [id, KNOWS]));
  const [roles, setRoles] = useState<string[]>(['reviewer']);
  const [trackLevels, setTrackLevels] = useState(() => begin(interest.trackIds));
  const [topicLevels, setTopicLevels] = useState(() => begin(interest.topicIds));
  const words = [t('level.0'), t('level.1'), t('level.2'), t('level.3')] as const;
  const labelOf = (track: string): string => t('panel.expertiseOf', { track });
  const send = (): void =>
    onSend({
      id: interest.id,
      version: interest.version,
      roles: roles.map((role) => ({ role: role as (typeof ROLES)[number], trackId: null })),
      expertise: Object.entries(trackLevels).map(([trackId, level]) => ({ trackId, level })),
      topics: Object.entries(topicLevels).map(([topicId, level]) => ({ topicId, level })),
    });
  return (
    <Dialog
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('panel.close') }}
      size="lg"
      title={t('interests.inviteTitle', { name: interest.name })}
    >
      <Stack gap="sm">
        <Text size="sm">{t('interests.inviteText', { email: interest.email })}</Text>
        <Checkbox.Group label={t('panel.roles')} value={roles} onChange={setRoles}>
          <Group gap="md" mt={4}>
            {ROLES.map((role) => (
              <Checkbox key={role} size="xs" value={role} label={t(`role.${role}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <LevelRows
          things={named(tracks)}
          levels={trackLevels}
          onChange={setTrackLevels}
          words={words}
          labelOf={labelOf}
        />
        <LevelRows
          things={named(topics)}
          levels={topicLevels}
          onChange={setTopicLevels}
          words={words}
          labelOf={labelOf}
        />
        {error && <ProblemNote error={error} />}
        <Group justify="flex-end">
          <Button loading={isSending} disabled={roles.length === 0} onClick={send} data-autofocus>
            {t('interests.invite')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
