import { Loader, Menu, ScrollArea, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/texts';
import { useLocation, useParams } from 'react-router';
import { ROLES } from '#domain/access/actor';
import { useLogin } from '../../api/use-login';
import type { MenuParts } from '../../app/lazy-menu';
import { ProblemNote } from '../../ui/problem-note';
import { toastProblem } from '../../ui/toasts';
import { type DemoPerson, lookAs, lookAsOneself, useDemoPeople } from './demo-data';
import { useRoleWords } from './role-words';

/** The highest role somebody holds, the one they are found under; speakers hold none. */
const kindOf = ({ roles }: DemoPerson): (typeof ROLES)[number] | 'speaker' =>
  ROLES.find((role) => roles.includes(role)) ?? 'speaker';

const KINDS = [...ROLES, 'speaker'] as const;

/** Everybody of this demo conference by role, then one of each kind of the others, and the way back to oneself. */
export function LookDropdown({ button }: MenuParts) {
  const { t } = useTranslation('demo');
  const { t: words } = useTranslation('home');
  const { data: login } = useLogin();
  const { slug } = useParams();
  const { pathname } = useLocation();
  const { data, error } = useDemoPeople();
  const here = data?.items.find((conference) => conference.slug === slug);
  const others = data?.items.filter((conference) => conference !== here) ?? [];
  return (
    <Menu position="bottom-end" width={300} defaultOpened>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown aria-label={t('look.menu')}>
        {login?.lookingFrom && (
          <>
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} />}
              onClick={() => void lookAsOneself(pathname).catch(toastProblem)}
            >
              {t('look.back', { name: login.lookingFrom.name })}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        {error !== null && <ProblemNote error={error} />}
        {!data && !error && <Loader size="sm" m="sm" />}
        <ScrollArea.Autosize mah="min(60vh, 520px)" type="auto">
          {here &&
            KINDS.map((kind) => (
              <People
                key={kind}
                label={words(`roles.${kind}`)}
                slug={here.slug}
                people={here.people.filter((person) => kindOf(person) === kind)}
              />
            ))}
          {others.map((conference) => (
            <People
              key={conference.slug}
              label={t('look.elsewhere', { conference: conference.name })}
              slug={conference.slug}
              people={KINDS.flatMap(
                (kind) => conference.people.find((person) => kindOf(person) === kind) ?? [],
              )}
              showsRoles
            />
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}

interface PeopleProps {
  readonly label: string;
  readonly slug: string;
  readonly people: readonly DemoPerson[];
  readonly showsRoles?: boolean;
}

function People({ label, slug, people, showsRoles = false }: PeopleProps) {
  const { data: login } = useLogin();
  const roles = useRoleWords();
  if (people.length === 0) return null;
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {people.map((person) => {
        const more = person.tracks.length > 0 ? person.tracks.join(', ') : showsRoles ? roles(person) : '';
        return (
          <Menu.Item
            key={person.userId}
            disabled={person.userId === login?.user?.id}
            onClick={() => void lookAs(person.userId, slug).catch(toastProblem)}
          >
            {person.name}
            {more !== '' && (
              <Text component="span" size="xs" c="dimmed">
                {` · ${more}`}
              </Text>
            )}
          </Menu.Item>
        );
      })}
    </>
  );
}
