import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n/texts';
import type { Schemas } from '../../../api/client';
import { useConference } from '../../../app/conference-context';
import { languageName } from '../../../ui/languages';
import type { MemberState } from './committee-data';
import type { Names } from './committee-view';
import { CompanyWarning } from './company-warning';

// Enough to see what a list is like; its faults are listed whole.
const SHOWN = 200;

interface ListPreviewProps {
  readonly preview: Schemas['InvitationPreview'];
  readonly names: Names;
}

/** The list as it was understood, each fault under the line it stands in. */
export function ListPreview({ preview, names }: ListPreviewProps) {
  const { t } = useTranslation('committee');
  const { companySharePercent } = useConference();
  const { people, faults, ignoredColumns, sheet, companiesOverShare } = preview;
  const fresh = people.filter(({ seat }) => seat === null).length;
  const faultsOf = (line: number) => faults.filter((fault) => fault.line === line);
  const ofList = faults.filter(({ line }) => !people.some((person) => person.line === line));
  const wrong = people.filter(({ line }) => faultsOf(line).length > 0);
  const right = people.filter(({ line }) => faultsOf(line).length === 0);
  const shown = [...wrong, ...right.slice(0, Math.max(0, SHOWN - wrong.length))].toSorted(
    (a, b) => a.line - b.line,
  );
  return (
    <section aria-label={t('dialog.preview')}>
      <Group gap="md" mb={6} role="status">
        {faults.length > 0 ? (
          <Text size="sm" fw={600} className="list-fault">
            <IconAlertTriangle size={15} aria-hidden /> {t('dialog.faults', { count: faults.length })}
          </Text>
        ) : (
          <Text size="sm" fw={600} className="list-right">
            <IconCircleCheck size={15} aria-hidden /> {t('dialog.willInvite', { count: fresh })}
          </Text>
        )}
        {people.length > fresh && (
          <Text size="sm" c="dimmed">
            {t('dialog.seated', { count: people.length - fresh })}
          </Text>
        )}
        {sheet !== null && (
          <Text size="sm" c="dimmed">
            {t('dialog.sheet', { name: sheet })}
          </Text>
        )}
        {ignoredColumns.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('dialog.ignored', { names: ignoredColumns.join(', ') })}
          </Text>
        )}
      </Group>
      <CompanyWarning shares={companiesOverShare} percent={companySharePercent} />
      {ofList.map(({ reason }) => (
        <Text key={reason} size="sm" className="list-fault">
          {t('dialog.wholeList')}: {reason}
        </Text>
      ))}
      {shown.length > 0 && (
        <div className="list-preview" tabIndex={0} role="region" aria-label={t('dialog.preview')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('dialog.line')}</th>
                <th scope="col">{t('column.name')}</th>
                <th scope="col">{t('dialog.email')}</th>
                <th scope="col">{t('column.company')}</th>
                <th scope="col">{t('column.roles')}</th>
                <th scope="col">{t('column.tracks')}</th>
                <th scope="col">{t('column.maxLoad')}</th>
                <th scope="col">{t('dialog.profile')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((person) => (
                <PersonRows key={person.line} person={person} faults={faultsOf(person.line)} names={names} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface PersonRowsProps {
  readonly person: Schemas['ListedPerson'];
  readonly faults: readonly Schemas['ListFault'][];
  readonly names: Names;
}

function PersonRows({ person, faults, names }: PersonRowsProps) {
  const { t, i18n } = useTranslation('committee');
  const roles = [...new Set(person.roles.map(({ role }) => role))].map((role) => t(`role.${role}`));
  const profile = [
    person.topics.map(({ topicId }) => names.topic(topicId)).join(', '),
    person.languages.map((code) => languageName(code, i18n.language)).join(', '),
    person.isSenior ? t('senior') : '',
    person.otherEmails.join(', '),
  ];
  return (
    <>
      <tr data-fault={faults.length > 0 || undefined} data-seated={person.seat !== null || undefined}>
        <td>{person.line}</td>
        <td>{person.name}</td>
        <td>
          {person.email}
          {person.seat !== null && (
            <span className="list-seat">
              {t('dialog.seat', { state: t(`state.${person.seat as MemberState}`).toLowerCase() })}
            </span>
          )}
        </td>
        <td>{person.company || '–'}</td>
        <td>{roles.join(', ') || '–'}</td>
        <td>{person.expertise.map(({ trackId }) => names.track(trackId)).join(', ') || '–'}</td>
        <td>{person.maxLoad ?? '–'}</td>
        <td>{profile.filter(Boolean).join(' · ') || '–'}</td>
      </tr>
      {faults.map(({ reason }) => (
        <tr key={reason} className="list-fault-row">
          <td />
          <td colSpan={7}>
            <span>
              <IconAlertTriangle size={14} aria-hidden /> {reason}
            </span>
          </td>
        </tr>
      ))}
    </>
  );
}
