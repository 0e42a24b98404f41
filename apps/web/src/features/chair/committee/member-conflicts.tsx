import { Loader, Text, Title } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { useConference } from '../../../app/conference-context';
import { ProblemNote } from '../../../ui/problem-note';
import { useMemberConflicts } from './committee-data';

type Source = 'own' | 'email' | 'person' | 'company' | 'cospeaker' | 'relation' | 'declared' | 'imported';

interface Talk {
  readonly number: number;
  readonly title: string;
  readonly sources: Source[];
  readonly notes: string[];
}

/** The talks a member may have no part in judging, each with why. */
export function MemberConflicts({ memberId }: { readonly memberId: string }) {
  const { t } = useTranslation('committee');
  const { slug } = useConference();
  const { data, error, refetch } = useMemberConflicts(slug, memberId);
  const talks = new Map<number, Talk>();
  for (const { number, title, source, note } of data?.items ?? []) {
    const talk = talks.get(number) ?? { number, title, sources: [], notes: [] };
    talks.set(number, talk);
    talk.sources.push(source as Source);
    if (note) talk.notes.push(note);
  }
  return (
    <section className="panel member-section">
      <Title order={2} mb="xs">
        {t('conflicts.title')}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {data && talks.size + data.hiddenCount}
        </Text>
      </Title>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader size="xs" />}
      {data && talks.size + data.hiddenCount === 0 && (
        <Text size="sm" c="dimmed">
          {t('conflicts.none')}
        </Text>
      )}
      {talks.size > 0 && (
        <ul className="conflict-list">
          {[...talks.values()].map(({ number, title, sources, notes }) => (
            <li key={number}>
              <span className="conflict-number">#{number}</span>
              <span>
                {title}
                <span className="conflict-source">
                  {sources.map((source) => t(`conflicts.source.${source}`)).join(', ')}
                  {notes.map((note) => ` · ${note}`)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {data !== undefined && data.hiddenCount > 0 && (
        <Text size="sm" c="dimmed">
          {t('conflicts.hidden', { count: data.hiddenCount })}
        </Text>
      )}
    </section>
  );
}
