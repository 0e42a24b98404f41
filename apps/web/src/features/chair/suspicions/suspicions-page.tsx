import { Stack, Switch, Text } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { EmptyState } from '../../../ui/empty-state';
import { useKeys } from '../../../ui/keys';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { toast, toastProblem, toastWithUndo } from '../../../ui/toasts';
import { AsideList } from './aside-list';
import { FlaggedList } from './flagged-list';
import { PairItem } from './pair-item';
import {
  type Kind,
  nameOf,
  type Pair,
  type Talk,
  useSuspicionActions,
  useSuspicions,
} from './use-suspicions';
import './suspicions.css';

const TalkAsideDialog = lazy(async () => ({
  default: (await import('./talk-aside-dialog')).TalkAsideDialog,
}));

/** What a chair is about to set aside, with what it is suspected of. */
interface Asked {
  readonly talk: Talk;
  readonly kind: Kind;
}

/** Talks that are alike, talks that reviewers suspect of something, and what was kept out of the review for it. */
export function SuspicionsPage() {
  const { t } = useTranslation('suspicions');
  const { slug } = useConference();
  const { data, error, refetch } = useSuspicions(slug);
  const actions = useSuspicionActions(slug);
  const [params, setParams] = useSearchParams();
  const [asked, setAsked] = useState<Asked | null>(null);
  const showsAll = params.get('all') === '1';
  const pairs = (data?.pairs ?? []).filter(({ ruling }) => showsAll || ruling?.isSame !== false);
  const dismissed = (data?.pairs ?? []).filter(({ ruling }) => ruling?.isSame === false).length;
  const at = Math.max(
    0,
    pairs.findIndex((pair) => nameOf(pair) === params.get('at')),
  );
  const chosen = pairs[at];
  const address = (patch: Record<string, string | null>): void => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(patch))
      if (value === null) next.delete(name);
      else next.set(name, value);
    setParams(next, { replace: true, flushSync: true });
  };
  const choose = (pair: Pair | undefined): void => address({ at: pair ? nameOf(pair) : null });

  const takeRulingBack = (pair: Pair, version: number): void =>
    actions.takeRulingBack.mutate(
      { pair, version },
      { onSuccess: () => toast(t('rulingBack')), onError: toastProblem },
    );
  const rule = (pair: Pair, isSame: boolean): void => {
    if (!isSame && pair === chosen && !showsAll) choose(pairs[at + 1] ?? pairs[at - 1]);
    actions.rule.mutate(
      { pair, isSame },
      {
        onSuccess: ({ version }) =>
          toastWithUndo(
            t(isSame ? 'ruledSame' : 'ruledOther', {
              one: pair.talks[0]!.number,
              other: pair.talks[1]!.number,
            }),
            () => takeRulingBack(pair, version),
          ),
        onError: toastProblem,
      },
    );
  };
  const takeBack = ({ number, version }: Pick<Talk, 'number' | 'version'>): void =>
    actions.takeBack.mutate(
      { number, version },
      { onSuccess: () => toast(t('asideBack', { number })), onError: toastProblem },
    );
  const mayRule = data?.mayRule === true;
  useKeys([
    { keys: 'j', label: t('keys.down'), run: () => choose(pairs[Math.min(pairs.length - 1, at + 1)]) },
    { keys: 'k', label: t('keys.up'), run: () => choose(pairs[Math.max(0, at - 1)]) },
    ...(chosen && mayRule
      ? [
          { keys: 's', label: t('keys.same'), run: () => rule(chosen, true) },
          { keys: 'x', label: t('keys.other'), run: () => rule(chosen, false) },
        ]
      : []),
  ]);
  const isEmpty = data && data.pairs.length + data.flagged.length + data.setAside.length === 0;

  return (
    <main className="page">
      <PageTitle title={t('title')} />
      <Stack gap="lg">
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {isEmpty && <EmptyState title={t('empty.title')} text={t('empty.text')} />}
        {data && data.pairs.length > 0 && (
          <section aria-labelledby="suspicions-alike">
            <div className="suspicions-head">
              <h2 id="suspicions-alike">{t('alike', { count: pairs.length })}</h2>
              {dismissed > 0 && (
                <Switch
                  size="sm"
                  label={t('all', { count: dismissed })}
                  checked={showsAll}
                  onChange={(event) => address({ all: event.currentTarget.checked ? '1' : null })}
                />
              )}
            </div>
            <Text size="sm" c="dimmed" maw={680} mb="xs">
              {t(mayRule ? 'alikeHelp' : 'alikeReading')}
            </Text>
            <ul className="suspicions panel">
              {pairs.map((pair) => (
                <PairItem
                  key={nameOf(pair)}
                  slug={slug}
                  pair={pair}
                  isChosen={pair === chosen}
                  mayRule={mayRule}
                  choose={() => choose(pair)}
                  rule={(isSame) => rule(pair, isSame)}
                  takeBack={(version) => takeRulingBack(pair, version)}
                  setAside={(talk) => setAsked({ talk, kind: 'duplicate' })}
                />
              ))}
            </ul>
          </section>
        )}
        {data && data.flagged.length > 0 && (
          <FlaggedList
            slug={slug}
            items={data.flagged}
            setAside={mayRule ? (talk, kind) => setAsked({ talk, kind }) : null}
          />
        )}
        {data && data.setAside.length > 0 && (
          <AsideList items={data.setAside} takeBack={mayRule ? takeBack : null} />
        )}
      </Stack>
      {asked && (
        <Suspense>
          <TalkAsideDialog
            {...asked}
            close={() => setAsked(null)}
            setAside={(kind, reason) => actions.setAside.mutateAsync({ talk: asked.talk, kind, reason })}
            takeBack={takeBack}
          />
        </Suspense>
      )}
    </main>
  );
}
