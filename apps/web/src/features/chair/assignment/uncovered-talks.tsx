import { Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n/texts';
import type { TrackName } from './track-coverage';
import type { Preview } from './use-runs';

const SHOWN = 6;

interface UncoveredTalksProps {
  readonly preview: Preview;
  readonly tracks: readonly TrackName[];
}

/** Each member of the bottleneck could pass one more place on: where one is missing, one limit is enough. */
function helpOf(leaves: number, missing: number, members: number) {
  if (leaves > 0) return 'uncovered.helpPartly';
  return missing === 1 && members > 1 ? 'uncovered.helpAnyOf' : 'uncovered.help';
}

/** Which talks stay short and the bottleneck that proves it cannot be otherwise. */
export function UncoveredTalks({ preview, tracks }: UncoveredTalksProps) {
  const { t } = useTranslation('assignment');
  const { uncovered, uncoveredCount, bottleneck } = preview;
  if (uncoveredCount === 0 || !bottleneck) return null;
  const lonely = uncovered.filter(({ candidates }) => candidates === 0).length;
  const members = bottleneck.members.length;
  const { places, room, takenElsewhere, missing, remedy } = bottleneck;
  const short = preview.tracks.flatMap(({ trackId, wanted, places }) => {
    const name = tracks.find(({ id }) => id === trackId)?.name;
    return places < wanted && name !== undefined ? [{ name, count: wanted - places }] : [];
  });
  return (
    <Group className="panel" role="alert" p="md" gap="sm" wrap="nowrap" align="flex-start">
      <IconAlertTriangle size={20} className="warning-mark" aria-hidden />
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {t('uncovered.title', { count: uncoveredCount })}
        </Text>
        {short.length > 0 && (
          <Text size="sm">{short.map((track) => t('uncovered.track', track)).join(', ')}</Text>
        )}
        <Text size="sm">
          {t('uncovered.why', { count: bottleneck.proposals, places, room, takenElsewhere, missing })}
        </Text>
        {bottleneck.members.length > 0 && (
          <Text size="sm">
            {t('uncovered.who', {
              count: bottleneck.members.length,
              names: bottleneck.members
                .slice(0, SHOWN)
                .map(({ name }) => name)
                .join(', '),
            })}
            {bottleneck.members.length > SHOWN && ' …'}
          </Text>
        )}
        {lonely > 0 && <Text size="sm">{t('uncovered.lonely', { count: lonely })}</Text>}
        <Text size="sm" fw={600}>
          {remedy && remedy.raiseBy !== null && members > 0
            ? t(helpOf(remedy.leaves, bottleneck.missing, members), {
                count: members,
                raise: remedy.raiseBy,
                leaves: remedy.leaves,
              })
            : t('uncovered.helpNobody', { count: bottleneck.missing })}{' '}
          {remedy && t('uncovered.helpPeople', { count: remedy.newMembers, each: remedy.each })}
        </Text>
        <List size="sm">
          {uncovered.slice(0, SHOWN).map(({ number, title, missing, candidates }) => (
            <List.Item key={number}>
              {t('uncovered.talk', { number, title: title ?? t('conflicted'), count: missing, candidates })}
            </List.Item>
          ))}
        </List>
        {uncoveredCount > SHOWN && (
          <Text size="sm">{t('uncovered.more', { count: uncoveredCount - SHOWN })}</Text>
        )}
      </Stack>
    </Group>
  );
}
