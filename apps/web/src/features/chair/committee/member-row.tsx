import { IconStarFilled } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { ROLES } from '#domain/access/actor';
import { languageName } from '../../../ui/languages';
import type { Member } from './committee-data';
import { type ColumnId, COUNTS, type Names } from './committee-view';
import { MemberStateMark } from './member-state';

interface MemberRowProps {
  readonly member: Member;
  /** aria-rowindex: the header is 1. */
  readonly place: number;
  readonly isOpen: boolean;
  readonly columns: readonly ColumnId[];
  readonly names: Names;
}

/** A row of plain cells; drawn anew only when something of it changes. Clicks are heard by the table. */
export const MemberRow = memo(function MemberRow({ member, place, isOpen, columns, names }: MemberRowProps) {
  return (
    <tr aria-rowindex={place} data-id={member.id} aria-current={isOpen ? 'true' : undefined}>
      <th scope="row">
        <a href={`?member=${member.id}`} tabIndex={-1} title={`${member.name} · ${member.email}`}>
          {member.name}
        </a>
      </th>
      {columns.slice(1).map((column) => (
        <MemberCell key={column} column={column} member={member} names={names} />
      ))}
    </tr>
  );
});

interface MemberCellProps {
  readonly column: ColumnId;
  readonly member: Member;
  readonly names: Names;
}

function MemberCell({ column, member, names }: MemberCellProps) {
  const { t, i18n } = useTranslation('committee');
  if (column === 'tracks') return <TrackCell member={member} trackName={names.track} />;
  if (column === 'topics') return <TopicCell member={member} topicName={names.topic} />;
  if (column === 'state')
    return (
      <td>
        <MemberStateMark state={member.state} />
      </td>
    );
  if (column === 'conflictCount' && !member.conflictsKnown)
    return (
      <td data-count>
        <span className="members-warning" title={t('uncheckedHelp')}>
          {t('unchecked')}
        </span>
      </td>
    );
  const held = ROLES.filter((role) => member.roles.some((one) => one.role === role));
  const texts: Readonly<Record<Exclude<ColumnId, 'tracks' | 'topics' | 'state'>, string | number | null>> = {
    name: member.name,
    email: member.email,
    roles: held.map((role) => t(`role.${role}`)).join(', '),
    languages: member.languages.map((code) => languageName(code, i18n.language)).join(', '),
    isSenior: member.isSenior ? t('senior') : null,
    company: member.company,
    maxLoad: member.maxLoad,
    wishedLoad: member.wishedLoad,
    conflictCount: member.conflictCount,
    agreedAt: member.agreedAt && new Date(member.agreedAt).toLocaleDateString(i18n.language),
  };
  const text = texts[column];
  return (
    <td data-count={COUNTS.includes(column) || undefined} title={text ? String(text) : undefined}>
      {text === null || text === '' ? '–' : text}
    </td>
  );
}

/** The best known first. */
function TopicCell({ member, topicName }: { readonly member: Member; readonly topicName: Names['topic'] }) {
  const { t } = useTranslation('committee');
  const levelName = (level: number): string => t(`level.${level as 1 | 2 | 3}`);
  const words = member.topics.map(({ topicId, level }) => `${topicName(topicId)} · ${levelName(level)}`);
  return (
    <td title={words.join('\n')}>
      {member.topics.length === 0 && '–'}
      {member.topics.map(({ topicId, level }) => (
        <span key={topicId} className="track-chip">
          {topicName(topicId)}
          <span className="track-level" role="img" aria-label={levelName(level)}>
            {'●'.repeat(level)}
          </span>
        </span>
      ))}
    </td>
  );
}

/** Tracks chaired, then tracks known, the best known first. */
function TrackCell({ member, trackName }: { readonly member: Member; readonly trackName: Names['track'] }) {
  const { t } = useTranslation('committee');
  const chaired = new Set(member.roles.flatMap(({ trackId }) => (trackId === null ? [] : [trackId])));
  const levels = new Map(member.expertise.map(({ trackId, level }) => [trackId, level]));
  const tracks = [...chaired, ...[...levels.keys()].filter((id) => !chaired.has(id))];
  const words = tracks.map((id) => {
    const level = levels.get(id);
    return [
      trackName(id),
      ...(chaired.has(id) ? [t('role.track_chair')] : []),
      ...(level ? [t(`level.${level as 1 | 2 | 3}`)] : []),
    ].join(' · ');
  });
  return (
    <td title={words.join('\n')}>
      {tracks.length === 0 && '–'}
      {tracks.map((id) => (
        <span key={id} className="track-chip" data-chair={chaired.has(id) || undefined}>
          {chaired.has(id) && <IconStarFilled size={11} role="img" aria-label={t('role.track_chair')} />}
          {trackName(id)}
          <span
            className="track-level"
            role="img"
            aria-label={t(`level.${(levels.get(id) ?? 0) as 0 | 1 | 2 | 3}`)}
          >
            {'●'.repeat(levels.get(id) ?? 0)}
          </span>
        </span>
      ))}
    </td>
  );
}
