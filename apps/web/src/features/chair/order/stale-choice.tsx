import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/texts';
import type { useMoves } from './use-moves';
import type { useNote } from './use-note';

interface StaleChoiceProps {
  readonly moves: Pick<ReturnType<typeof useMoves>, 'stale' | 'keepTheirs' | 'useMine'>;
  readonly notes: Pick<ReturnType<typeof useNote>, 'stale' | 'keepTheirs' | 'useMine'>;
}

/** Two chairs changed one talk at once: both sides, and a choice. */
export function StaleChoice({ moves, notes }: StaleChoiceProps) {
  const { t } = useTranslation('order');
  const word = (recommendation: string | null): string =>
    t(`section.${(recommendation ?? 'untouched') as 'accept' | 'maybe' | 'reject' | 'untouched'}`);
  return (
    <>
      {moves.stale && (
        <Choice
          title={t('stale.move', {
            number: moves.stale.number,
            name: moves.stale.movedBy ?? t('somebody'),
            theirs: word(moves.stale.theirs),
            mine: word(moves.stale.wanted),
          })}
          keepTheirs={moves.keepTheirs}
          useMine={moves.useMine}
        />
      )}
      {notes.stale && (
        <Choice
          title={t('stale.note', { number: notes.stale.number })}
          keepTheirs={notes.keepTheirs}
          useMine={notes.useMine}
        >
          <dl className="order-both">
            <dt>{t('stale.theirs')}</dt>
            <dd>{notes.stale.theirs || '–'}</dd>
            <dt>{t('stale.mine')}</dt>
            <dd>{notes.stale.mine || '–'}</dd>
          </dl>
        </Choice>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly keepTheirs: () => void;
  readonly useMine: () => void;
  readonly children?: ReactNode;
}

function Choice({ title, keepTheirs, useMine, children }: ChoiceProps) {
  const { t } = useTranslation('order');
  return (
    <Alert color="yellow" role="alert" title={title} mb="xs">
      {children}
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={keepTheirs}>
          {t('stale.keepTheirs')}
        </Button>
        <Button size="xs" variant="default" onClick={useMine}>
          {t('stale.useMine')}
        </Button>
      </Group>
    </Alert>
  );
}
