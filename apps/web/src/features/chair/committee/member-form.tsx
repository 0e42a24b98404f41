import { Checkbox, Group, MultiSelect, NumberInput, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n/texts';
import { FURTHER_EMAILS_MAX } from '#domain/committee/further-emails';
import { loadLimit } from '#domain/committee/member-rules';
import { holds, useConference } from '../../../app/conference-context';
import { languageChoices } from '../../../ui/languages';
import { type Levels, LevelRows } from '../../../ui/level-rows';
import { SectionPanel } from '../../settings/section-panel';
import { useSection } from '../../settings/use-section';
import { type Member, membersKey } from './committee-data';
import { type Named, named } from './named';
import { type MemberEdit, memberEdit, saveMember } from './member-edit';

const PLAIN_ROLES = ['organizer', 'cochair', 'reviewer', 'track_host'] as const;

interface MemberFormProps {
  readonly member: Member;
  readonly tracks: readonly Named[];
}

/** All that is told of a member, saved together. A co-chair changes the tracks and topics known alone. */
export function MemberForm({ member, tracks }: MemberFormProps) {
  const { t, i18n } = useTranslation('committee');
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
      {member.wishedLoad !== null && (
        <Text size="xs" c="dimmed">
          {t('panel.wish', { wish: member.wishedLoad, limit: loadLimit(value.maxLoad, member.wishedLoad) })}
        </Text>
      )}
      <TextInput
        label={t('panel.company')}
        description={t('panel.companyHelp')}
        value={value.company}
        maxLength={200}
        disabled={!isOrganizer}
        onChange={(event) => change({ company: event.currentTarget.value })}
      />
      {member.otherEmails && (
        <TagsInput
          label={t('panel.otherEmails')}
          description={t('panel.otherEmailsHelp')}
          value={[...value.otherEmails]}
          maxTags={FURTHER_EMAILS_MAX}
          splitChars={[',', ';', ' ']}
          acceptValueOnBlur
          onChange={(otherEmails) => change({ otherEmails })}
        />
      )}
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
      <Checkbox
        label={t('panel.senior')}
        checked={value.isSenior}
        disabled={!isOrganizer}
        onChange={(event) => change({ isSenior: event.currentTarget.checked })}
      />
      {(conference.languages.length > 1 || value.languages.length > 0) && (
        <MultiSelect
          label={t('panel.languages')}
          data={languageChoices(i18n.language, [...new Set([...conference.languages, ...member.languages])])}
          value={[...value.languages]}
          disabled={!isOrganizer}
          onChange={(languages) => change({ languages })}
        />
      )}
      <Known
        title={t('panel.expertise')}
        things={tracks}
        levels={value.trackLevels}
        onChange={(trackLevels) => change({ trackLevels })}
      />
      <Known
        title={t('panel.topics')}
        things={named(conference.topics)}
        levels={value.topicLevels}
        onChange={(topicLevels) => change({ topicLevels })}
      />
    </SectionPanel>
  );
}

interface KnownProps {
  readonly title: string;
  readonly things: readonly Named[];
  readonly levels: Levels;
  readonly onChange: (levels: Levels) => void;
}

function Known({ title, things, levels, onChange }: KnownProps) {
  const { t } = useTranslation('committee');
  if (things.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <LevelRows
        things={things}
        levels={levels}
        onChange={onChange}
        words={[t('level.0'), t('level.1'), t('level.2'), t('level.3')]}
        labelOf={(name) => t('panel.expertiseOf', { track: name })}
      />
    </Stack>
  );
}
