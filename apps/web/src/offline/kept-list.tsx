import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { type Unsent, keepUnsent } from '../features/review/unsent';
import type { Schemas } from '../api/client';
import { placeOf } from '../features/review/waiting-acts';
import { useTranslation } from '../i18n/texts';
import { KeptAct } from './kept-act';
import { readAnswer } from './kept-answers';
import type { OnlyHere } from './use-unsent';
import { Dialog } from '../ui/dialog';

interface KeptListProps {
  readonly userId: string;
  readonly here: OnlyHere;
  readonly close: () => void;
}

/** What is only on this device, each with why, and what can be done about it. Nothing leaves it without being asked. */
export function KeptList({ userId, here: { unsent, acts }, close }: KeptListProps) {
  const { t } = useTranslation('offline');
  return (
    <Dialog
      onClose={close}
      title={t('list.title')}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'app' }) }}
    >
      <Text size="sm">{t(unsent.length + acts.length === 0 ? 'list.empty' : 'list.text')}</Text>
      <ul className="kept-list">
        {unsent.map((one) => (
          <KeptItem key={`${one.roundId} ${one.proposalId}`} userId={userId} unsent={one} close={close} />
        ))}
        {acts.map((one) => (
          <KeptAct key={placeOf(one)} userId={userId} waiting={one} />
        ))}
      </ul>
    </Dialog>
  );
}

/** The round in which this device keeps a talk's page under its address alone: that one can be opened without a network. */
function useKeptRound(slug: string, number: number): string | null {
  const [round, setRound] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    readAnswer<Schemas['ReviewPage']>(['review-page', slug, number]).then(
      (page) => isWanted && setRound(page?.round.id ?? null),
      () => {
        // Nothing can be read here: the address names the round.
      },
    );
    return () => {
      isWanted = false;
    };
  }, [slug, number]);
  return round;
}

interface KeptItemProps {
  readonly userId: string;
  readonly unsent: Unsent;
  readonly close: () => void;
}

function KeptItem({ userId, unsent, close }: KeptItemProps) {
  const { t, i18n } = useTranslation('offline');
  const [isAsked, setAsked] = useState(false);
  const { slug, number, roundId, content, submission, at, hold } = unsent;
  const kept = useKeptRound(slug, number);
  const isRefused = hold?.kind === 'refused';
  const time = new Date(at).toLocaleString(i18n.language, { dateStyle: 'short', timeStyle: 'short' });
  const text = [content.comment, content.privateNote].filter(Boolean).join('\n\n');
  return (
    <li>
      <b>{t(submission ? 'list.review' : 'list.draft', { number })}</b>{' '}
      <span className="kept-time">{time}</span>
      <p>
        {!hold && t('list.waits')}
        {hold?.kind === 'stale' && t('list.stale')}
        {isRefused && t('list.refused', { reason: hold.reason })}
      </p>
      {isRefused && text !== '' && (
        <textarea
          readOnly
          rows={3}
          aria-label={t('list.words', { number })}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      <Group gap="xs">
        {!isRefused && (
          <Button
            size="compact-sm"
            variant="default"
            component={Link}
            to={`/c/${slug}/review/${number}${kept === roundId ? '' : `?round=${roundId}`}`}
            onClick={close}
          >
            {t(hold ? 'list.compare' : 'list.open')}
          </Button>
        )}
        {isRefused && !isAsked && (
          <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
            {t('list.throwAway')}
          </Button>
        )}
        {isAsked && (
          <Button size="compact-sm" color="red" onClick={() => keepUnsent(userId, unsent, null)}>
            {t('list.throwAwayNow')}
          </Button>
        )}
      </Group>
    </li>
  );
}
