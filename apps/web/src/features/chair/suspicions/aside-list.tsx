import { Button, Text } from '@mantine/core';
import type { Schemas } from '../../../api/client';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { When } from '../../../ui/when';
import type { Talk } from './use-suspicions';

interface AsideListProps {
  readonly items: readonly Schemas['TalkSetAside'][];
  /** Null: to be read only. */
  readonly takeBack: ((talk: Talk) => void) | null;
}

/** The talks that were kept out of the review, with why and by whom, and the way back. */
export function AsideList({ items, takeBack }: AsideListProps) {
  const { t } = useTranslation('suspicions');
  const { timeZone } = useConference();
  return (
    <section aria-labelledby="suspicions-aside">
      <h2 id="suspicions-aside">{t('aside', { count: items.length })}</h2>
      <ul className="suspicions panel">
        {items.map(({ talk, kind, reason, setAsideBy, setAsideAt }) => (
          <li key={talk.number}>
            <div className="suspicions-pair">
              <Text size="sm" fw={600}>
                #{talk.number} {talk.title}
              </Text>
              <Text size="sm">{kind === null ? t('imported') : `${t(`kind.${kind}`)}: ${reason}`}</Text>
              {setAsideAt !== null && (
                <Text size="sm" c="dimmed">
                  {setAsideBy ?? t('somebody')}, <When at={setAsideAt} zone={timeZone} />
                </Text>
              )}
            </div>
            {takeBack && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('takeTalkBack', { number: talk.number })}
                onClick={() => takeBack(talk)}
              >
                {t('takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
