import { SegmentedControl, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '../../../i18n/texts';
import { useConference } from '../../../app/conference-context';
import { EmptyState } from '../../../ui/empty-state';
import { useKeys } from '../../../ui/keys';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { toastProblem, toastWithUndo } from '../../../ui/toasts';
import { OpenSheet } from './open-sheet';
import { RedactionList } from './redaction-list';
import { inOrder, wantsALook } from './redaction-order';
import {
  type Body,
  type RedactionItem,
  type Sheet,
  sheetQuery,
  useChange,
  useRedactions,
  useSheet,
} from './use-redactions';
import './redaction.css';

const NOTHING: readonly RedactionItem[] = [];

/** Which talks tell who speaks, and what reviewers read in their place: one key hides what is found and goes on. */
export function RedactionPage() {
  const { t } = useTranslation('redaction');
  const { slug } = useConference();
  const queries = useQueryClient();
  const { data, error, refetch } = useRedactions(slug);
  const change = useChange(slug);
  const [params, setParams] = useSearchParams();
  const showsAll = params.has('all');
  const asked = Number(params.get('at')) || null;
  const all = data?.items ?? NOTHING;
  const items = useMemo(
    () => inOrder(showsAll ? all : all.filter((item) => wantsALook(item) || item.number === asked)),
    [all, showsAll, asked],
  );
  const at = Math.max(
    0,
    items.findIndex(({ number }) => number === asked),
  );
  const chosen = items[at]?.number ?? null;
  const next = items[at + 1]?.number ?? null;
  const sheet = useSheet(slug, chosen);
  const left = all.filter(wantsALook).length;

  useEffect(() => {
    if (next !== null) void queries.prefetchQuery(sheetQuery(slug, next));
  }, [next, queries, slug]);
  const choose = (number: number | null): void =>
    setParams(
      (old) => {
        const params = new URLSearchParams(old);
        if (number === null) params.delete('at');
        else params.set('at', String(number));
        return params;
      },
      { replace: true },
    );
  const step = (by: 1 | -1): void =>
    choose(items[Math.min(items.length - 1, Math.max(0, at + by))]?.number ?? null);

  const save = ({ number, redaction }: Sheet, body: Body | null, said: string): void => {
    const version = redaction?.version ?? null;
    if (body !== null) choose(next);
    change.mutate(
      { number, version, body },
      {
        onSuccess: (saved) => toastWithUndo(said, () => takeBack(number, saved, redaction), 'redaction'),
        onError: toastProblem,
      },
    );
  };
  const takeBack = (number: number, version: number | null, before: Sheet['redaction']): void => {
    const body = before && {
      title: before.title,
      description: before.description,
      benefits: before.benefits,
      notes: before.notes,
      madeFrom: before.madeFrom,
    };
    change.mutate({ number, version, body }, { onSuccess: () => choose(number), onError: toastProblem });
  };
  useKeys([
    { keys: 'j', label: t('keys.down'), run: () => step(1) },
    { keys: 'k', label: t('keys.up'), run: () => step(-1) },
  ]);

  return (
    <main className="page page-redaction">
      <PageTitle title={t('title')} />
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && !data.speakersHidden && <EmptyState title={t('shown.title')} text={t('shown.text')} />}
      {data?.speakersHidden && (
        <>
          <div className="redaction-bar">
            <Text size="sm" aria-live="polite">
              {t('left', { count: left })}
            </Text>
            <SegmentedControl
              size="xs"
              aria-label={t('filter.label')}
              value={showsAll ? 'all' : 'open'}
              onChange={(value) => setParams(value === 'all' ? { all: '1' } : {}, { replace: true })}
              data={[
                { value: 'open', label: t('filter.open') },
                { value: 'all', label: t('filter.all') },
              ]}
            />
          </div>
          {items.length === 0 ? (
            <EmptyState title={t('empty.title')} text={t('empty.text')} />
          ) : (
            <div className="redaction-desk">
              <RedactionList items={items} chosen={chosen} choose={choose} />
              {sheet.isError && <ProblemNote error={sheet.error} retry={() => void sheet.refetch()} />}
              {sheet.data && (
                <OpenSheet
                  key={`${sheet.data.number} ${sheet.data.madeFrom} ${sheet.data.redaction?.version ?? 0}`}
                  sheet={sheet.data}
                  save={save}
                />
              )}
            </div>
          )}
        </>
      )}
    </main>
  );
}
