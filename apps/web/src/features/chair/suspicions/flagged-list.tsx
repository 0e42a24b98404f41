import { Button, Group, Text } from '@mantine/core';
import type { Schemas } from '../../../api/client';
import { useTranslation } from '../../../i18n/texts';
import { TalkLink } from './talk-link';
import type { Kind, Talk } from './use-suspicions';

interface FlaggedListProps {
  readonly slug: string;
  readonly items: readonly Schemas['FlaggedTalk'][];
  /** Null: to be read only. */
  readonly setAside: ((talk: Talk, kind: Kind) => void) | null;
}

/** What reviewers suspect of which talk, how many of how many, and who where their round names them. */
export function FlaggedList({ slug, items, setAside }: FlaggedListProps) {
  const { t } = useTranslation('suspicions');
  return (
    <section aria-labelledby="suspicions-flagged">
      <h2 id="suspicions-flagged">{t('flagged', { count: items.length })}</h2>
      <ul className="suspicions panel">
        {items.map(({ talk, reviewers, flags }) => (
          <li key={talk.number}>
            <div className="suspicions-pair">
              <TalkLink slug={slug} talk={talk} />
              {flags.map(({ flag, reviewers: part, names }) => (
                <Text key={flag} size="sm">
                  {t('says', { count: reviewers, part, flag: t(`flag.${flag}`) })}
                  {names.length > 0 && (
                    <Text span size="sm" c="dimmed">
                      {' · '}
                      {names.join(', ')}
                    </Text>
                  )}
                </Text>
              ))}
            </div>
            {setAside && (
              <Group gap="xs">
                <Button size="compact-sm" variant="default" onClick={() => setAside(talk, flags[0]!.flag)}>
                  {t('setAside', { number: talk.number })}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
