import { Button, Group, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { Suspense, lazy, useEffect, useRef } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { TalkLink } from './talk-link';
import type { Pair, Talk } from './use-suspicions';

const BothTexts = lazy(async () => ({ default: (await import('./both-texts')).BothTexts }));

interface PairItemProps {
  readonly slug: string;
  readonly pair: Pair;
  readonly isChosen: boolean;
  readonly mayRule: boolean;
  readonly choose: () => void;
  readonly rule: (isSame: boolean) => void;
  readonly takeBack: (version: number) => void;
  readonly setAside: (talk: Talk) => void;
}

/** Two talks that are alike; the chosen pair with both texts side by side, and what can be done about it. */
export function PairItem(props: PairItemProps) {
  const { slug, pair, isChosen, mayRule, choose, rule, takeBack, setAside } = props;
  const { t } = useTranslation('suspicions');
  const { talks, similarity, words, suspecting, ruling } = pair;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li ref={row} data-chosen={isChosen || undefined} aria-current={isChosen} onPointerDown={choose}>
      <div className="suspicions-pair">
        {talks.map((talk) => (
          <TalkLink key={talk.number} slug={slug} talk={talk} />
        ))}
        <Text size="sm" c="dimmed">
          {[
            t('similarity', { value: similarity }),
            ...(suspecting > 0 ? [t('suspecting', { count: suspecting })] : []),
            ...(words.length > 0 ? [t('words', { words: words.join(', ') })] : []),
          ].join(' · ')}
        </Text>
        {ruling && (
          <p className="suspicions-ruling" data-same={ruling.isSame}>
            {ruling.isSame ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
            {t(ruling.isSame ? 'saidSame' : 'saidOther', { name: ruling.ruledBy ?? t('somebody') })}
          </p>
        )}
      </div>
      {mayRule && (
        <Group gap="xs">
          {ruling?.isSame !== true && (
            <Button size="compact-sm" variant={isChosen ? 'filled' : 'light'} onClick={() => rule(true)}>
              {t('same')}
            </Button>
          )}
          {ruling === null && (
            <Button size="compact-sm" variant="default" onClick={() => rule(false)}>
              {t('other')}
            </Button>
          )}
          {ruling !== null && (
            <Button size="compact-sm" variant="default" onClick={() => takeBack(ruling.version)}>
              {t('takeBack')}
            </Button>
          )}
          {talks.map((talk) => (
            <Button
              key={talk.number}
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => setAside(talk)}
            >
              {t('setAside', { number: talk.number })}
            </Button>
          ))}
        </Group>
      )}
      {isChosen && (
        <Suspense fallback={null}>
          <BothTexts slug={slug} talks={talks} />
        </Suspense>
      )}
    </li>
  );
}
