import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { type Act, type WaitingAct, dropAct } from '../features/review/waiting-acts';
import { useTranslation } from '../i18n/texts';

interface KeptActProps {
  readonly userId: string;
  readonly waiting: WaitingAct;
}

/** One thing that was done beside reviewing and is only here; what was refused says why, and keeps its words. */
export function KeptAct({ userId, waiting }: KeptActProps) {
  const { t, i18n } = useTranslation('offline');
  const [isAsked, setAsked] = useState(false);
  const { number, at, act, hold } = waiting;
  const isRefused = hold?.kind === 'refused';
  const time = new Date(at).toLocaleString(i18n.language, { dateStyle: 'short', timeStyle: 'short' });
  const words = wordsOf(act);
  return (
    <li>
      <b>{t(`act.${nameOf(act)}`, { number: number ?? '' })}</b> <span className="kept-time">{time}</span>
      <p>{isRefused ? t('list.refused', { reason: hold.reason }) : t('list.waits')}</p>
      {words !== '' && (
        <textarea
          readOnly
          rows={2}
          aria-label={t('list.words', { number: number ?? '' })}
          value={words}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      <Group gap="xs">
        {isRefused && !isAsked && (
          <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
            {t('list.throwAway')}
          </Button>
        )}
        {isAsked && (
          <Button size="compact-sm" color="red" onClick={() => dropAct(userId, waiting)}>
            {t('list.throwAwayNow')}
          </Button>
        )}
      </Group>
    </li>
  );
}

function nameOf(act: Act) {
  if (act.kind === 'later') return act.isPutOff ? 'later' : 'takenUp';
  if (act.kind === 'conflict') return act.isDeclared ? 'conflict' : 'conflictBack';
  if (act.kind === 'done') return act.isDone ? 'done' : 'doneBack';
  return act.kind;
}

function wordsOf(act: Act): string {
  if (act.kind === 'decline') return act.reason;
  if (act.kind === 'conflict') return act.note;
  return act.kind === 'comment' ? act.text : '';
}
