import { Checkbox, Group, Table, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { ROLES } from '#domain/access/actor';
import { useConference } from '../../../app/conference-context';
import { FIGURES } from './figures';
import type { FormerMember } from './use-former-committees';

interface FormerMembersProps {
  readonly members: readonly FormerMember[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Everybody who sat in the other committee: what they did there, and what they would be here. */
export function FormerMembers({ members, chosen, onChoose }: FormerMembersProps) {
  const { t } = useTranslation('committee');
  const free = members.filter(({ seat }) => seat === null);
  const last = useRef<number | null>(null);
  const choose = (at: number, isWhole: boolean): void => {
    const from = isWhole && last.current !== null ? Math.min(at, last.current) : at;
    const to = isWhole && last.current !== null ? Math.max(at, last.current) : at;
    const isOn = !chosen.has(members[at]!.memberId);
    const next = new Set(chosen);
    for (const { memberId, seat } of members.slice(from, to + 1)) {
      if (seat !== null) continue;
      if (isOn) next.add(memberId);
      else next.delete(memberId);
    }
    last.current = at;
    onChoose(next);
  };
  const all = free.length > 0 && free.every(({ memberId }) => chosen.has(memberId));
  return (
    <div className="panel committee-list" tabIndex={0} role="region" aria-label={t('again.title')}>
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={44}>
              <Checkbox
                aria-label={t('again.all')}
                checked={all}
                indeterminate={!all && free.some(({ memberId }) => chosen.has(memberId))}
                onChange={() => onChoose(new Set(all ? [] : free.map(({ memberId }) => memberId)))}
              />
            </Table.Th>
            <Table.Th scope="col">{t('column.name')}</Table.Th>
            {FIGURES.map((figure) => (
              <Table.Th key={figure} scope="col" data-count>
                {t(`figure.${figure}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('again.here')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member, at) => (
            <Table.Tr key={member.memberId}>
              <Table.Td>
                {member.seat === null && (
                  <Checkbox
                    aria-label={t('again.one', { name: member.name })}
                    checked={chosen.has(member.memberId)}
                    onChange={(event) =>
                      choose(at, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
                    }
                  />
                )}
              </Table.Td>
              <Table.Th scope="row" title={member.email}>
                {member.name}
                <Text size="xs" c="dimmed">
                  {[member.company, member.isSenior ? t('senior') : ''].filter(Boolean).join(' · ')}
                </Text>
              </Table.Th>
              {FIGURES.map((figure) => (
                <Table.Td key={figure} data-count>
                  {member.history.assigned + member.history.declined === 0 ? '–' : member.history[figure]}
                </Table.Td>
              ))}
              <Table.Td>
                <SeatHere member={member} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function SeatHere({ member }: { readonly member: FormerMember }) {
  const { t } = useTranslation('committee');
  const { tracks, topics } = useConference();
  if (member.seat !== null)
    return (
      <Text size="sm" c="dimmed">
        {t('dialog.seat', { state: t(`state.${member.seat}`).toLowerCase() })}
      </Text>
    );
  const names = new Map([...tracks, ...topics].map(({ id, name }) => [id, name]));
  const roles = ROLES.filter((role) => member.roles.some((held) => held.role === role));
  const ids = [
    ...member.expertise.map(({ trackId }) => trackId),
    ...member.topics.map(({ topicId }) => topicId),
  ];
  return (
    <Group gap={4}>
      <Text size="sm">
        {[roles.map((role) => t(`role.${role}`)).join(', '), ids.map((id) => names.get(id)).join(', ')]
          .filter(Boolean)
          .join(': ')}
      </Text>
      {member.lost.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('again.lost', { names: member.lost.join(', ') })}
        </Text>
      )}
    </Group>
  );
}
