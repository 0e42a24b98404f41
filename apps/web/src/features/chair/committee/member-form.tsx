import {
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { holds, useConference } from '../../../app/conference-context';
import { SectionPanel } from '../../settings/section-panel';
import { useSection } from '../../settings/use-section';
import { type Member, membersKey } from './committee-data';
import { type MemberEdit, memberEdit, saveMember } from './member-edit';

const PLAIN_ROLES = ['organizer', 'cochair', 'reviewer', 'track_host'] as const;

interface MemberFormProps {
  readonly member: Member;
  readonly tracks: readonly { readonly id: string; readonly name: string }[];
}

/** Roles, load, company and tracks known, saved together. A co-chair changes the tracks known alone. */
export function MemberForm({ member, tracks }: MemberFormProps) {
  const { t } = useTranslation('committee');
  const conference = useConference();
  const queries = useQueryClient();
  const isOrganizer = holds(conference, ['organizer']);
  const stored = memberEdit(member);
  const section = useSection<MemberEdit>(
    stored,
    member.version,
    (value, version) => saveMember(conference.slug, member.id, stored, value, version),
    () => queries.invalidateQueries({ queryKey: membersKey(conference.slug) }),
  );
  const { value } = section;
  const change = (patch: Partial<MemberEdit>): void => section.change({ ...value, ...patch });
  return (
    <SectionPanel id="member-form" title={t('panel.details')} section={section}>
      {!isOrganizer && (
        <Text size="xs" c="dimmed">
          {t('panel.readOnly')}
        </Text>
      )}
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('panel.name')}
          value={value.name}
          required
          maxLength={200}
          disabled={!isOrganizer}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <NumberInput
          w={130}
          label={t('panel.maxLoad')}
          description={t('panel.maxLoadHelp')}
          value={value.maxLoad ?? ''}
          min={0}
          max={5000}
          allowDecimal={false}
          allowNegative={false}
          disabled={!isOrganizer}
          onChange={(load) => change({ maxLoad: typeof load === 'number' ? load : null })}
        />
      </Group>
      <TextInput
        label={t('panel.company')}
        description={t('panel.companyHelp')}
        value={value.company}
        maxLength={200}
        disabled={!isOrganizer}
        onChange={(event) => change({ company: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('panel.roles')}
        value={[...value.roles]}
        onChange={(roles) => change({ roles: roles as MemberEdit['roles'] })}
      >
        <Group gap="md" mt={4}>
          {PLAIN_ROLES.map((role) => (
            <Checkbox key={role} size="xs" value={role} label={t(`role.${role}`)} disabled={!isOrganizer} />
          ))}
        </Group>
      </Checkbox.Group>
      {tracks.length > 0 && (
        <MultiSelect
          label={t('panel.chairs')}
          description={t('panel.chairsHelp')}
          data={tracks.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...value.chairedIds]}
          disabled={!isOrganizer}
          searchable
          onChange={(chairedIds) => change({ chairedIds })}
        />
      )}
      {tracks.length > 0 && (
        <TrackLevels tracks={tracks} levels={value.levels} onChange={(levels) => change({ levels })} />
      )}
    </SectionPanel>
  );
}

interface TrackLevelsProps extends Pick<MemberFormProps, 'tracks'> {
  readonly levels: MemberEdit['levels'];
  readonly onChange: (levels: MemberEdit['levels']) => void;
}

function TrackLevels({ tracks, levels, onChange }: TrackLevelsProps) {
  const { t } = useTranslation('committee');
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t('panel.expertise')}
      </Text>
      {tracks.map(({ id, name }) => (
        <div key={id} className="track-level-row">
          <Text size="sm" truncate title={name}>
            {name}
          </Text>
          <SegmentedControl
            size="xs"
            aria-label={t('panel.expertiseOf', { track: name })}
            value={String(levels[id] ?? 0)}
            data={([0, 1, 2, 3] as const).map((level) => ({
              value: String(level),
              label: t(`level.${level}`),
            }))}
            onChange={(chosen) => {
              const { [id]: _, ...others } = levels;
              onChange(chosen === '0' ? others : { ...others, [id]: Number(chosen) });
            }}
          />
        </div>
      ))}
    </Stack>
  );
}
