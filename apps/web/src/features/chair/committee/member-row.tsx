import { IconStarFilled } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#domain/access/actor';
import type { Member } from './committee-data';
import type { ColumnId } from './committee-view';
import { MemberStateMark } from './member-state';

interface MemberRowProps {
  readonly member: Member;
  /** aria-rowindex: the header is 1. */
  readonly place: number;
  readonly isOpen: boolean;
  readonly columns: readonly ColumnId[];
  readonly trackName: (id: string) => string;
}

/** A row of plain cells; drawn anew only when something of it changes. Clicks are heard by the table. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { member, place, isOpen, columns, trackName } = props;
  const { t } = useTranslation('committee');
  const roles = ROLES.filter((role) => member.roles.some((held) => held.role === role)).map((role) =>
    t(`role.${role}`),
  );
  return (
    <tr aria-rowindex={place} data-id={member.id} aria-current={isOpen ? 'true' : undefined}>
      <th scope="row">
        <a href={`?member=${member.id}`} tabIndex={-1} title={`${member.name} · ${member.email}`}>
          {member.name}
        </a>
      </th>
      <td>
        <MemberStateMark state={member.state} />
      </td>
      <td title={roles.join(', ')}>{roles.join(', ') || '–'}</td>
      {columns.includes('tracks') && <TrackCell member={member} trackName={trackName} />}
      {columns.includes('company') && <td title={member.company}>{member.company || '–'}</td>}
      <td data-count>{member.maxLoad ?? '–'}</td>
      <td data-count>
        {member.conflictsKnown ? (
          member.conflictCount
        ) : (
          <span className="members-warning" title={t('uncheckedHelp')}>
            {t('unchecked')}
          </span>
        )}
      </td>
    </tr>
  );
});

/** Tracks chaired, then tracks known, the best known first. */
function TrackCell({ member, trackName }: Pick<MemberRowProps, 'member' | 'trackName'>) {
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
          <span className="track-level" aria-label={t(`level.${(levels.get(id) ?? 0) as 0 | 1 | 2 | 3}`)}>
            {'●'.repeat(levels.get(id) ?? 0)}
          </span>
        </span>
      ))}
    </td>
  );
}
