import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asSubmitted, reviewFaults } from '#domain/review/review-form';
import { useNavigate } from 'react-router';
import { type ApiProblem, api, ask, seen } from '../../api/client';
import { useTranslation } from '../../i18n/texts';
import { toast, toastProblem, toastWithChoice } from '../../ui/toasts';
import { noteOnItsWay, noteOver } from './behind';
import type { DraftKeeper } from './draft-keeper';
import { type Page, reloadPage } from './review-data';
import { focusField } from './stops';

interface Submitting {
  readonly slug: string;
  readonly page: Page;
  readonly keeper: DraftKeeper;
  /** Whether the form says something else than what is submitted. */
  readonly isChanged: boolean;
  /** Whether a next talk shows at once; else the answer is waited for, since what follows is about it. */
  readonly leadsOn: () => boolean;
  readonly goOn: () => void;
}

/** Submitting what is in the form and going on, or throwing changes away; with what keeps it from that. */
export function useSubmitting({ slug, page, keeper, isChanged, leadsOn, goOn }: Submitting) {
  const { t } = useTranslation('review');
  const queries = useQueryClient();
  const { round, proposal, review } = page;
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const faults = isAsked ? reviewFaults(round, asSubmitted(keeper.state.content)) : [];

  const navigate = useNavigate();
  const tellTrouble = (trouble: ApiProblem | null): void => {
    const { number } = proposal;
    noteOver(slug, number);
    const words = trouble
      ? t('behind.refused', { number, reason: trouble.title })
      : t('behind.stale', { number });
    const open = (): void => void navigate(`/c/${slug}/review/${number}?round=${round.id}`);
    toastWithChoice(words, t('behind.open', { number }), open, `behind:${number}`);
  };

  const submit = async (): Promise<void> => {
    if (isBusy || keeper.state.mark.kind === 'stale') return;
    if (!round.isOpen || (review && !isChanged)) return goOn();
    const [first] = reviewFaults(round, asSubmitted(keeper.state.content));
    setAsked(true);
    if (first) return focusField(first.field ?? 'comment');
    if (leadsOn()) {
      noteOnItsWay(slug, proposal.number);
      keeper.submitBehind(tellTrouble);
      return goOn();
    }
    setBusy(true);
    setProblem(null);
    try {
      await keeper.submit();
      goOn();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const discard = async (): Promise<void> => {
    await keeper.flush();
    const { draftVersion } = keeper.seen;
    try {
      if (draftVersion !== null) {
        await ask(
          api.DELETE('/api/conferences/{slug}/reviews/{number}/draft', {
            params: { path: { slug, number: proposal.number }, query: { round: round.id } },
            headers: seen(draftVersion),
          }),
        );
      }
      await reloadPage(queries, slug, proposal.number);
      toast(t('discarded', { number: proposal.number }));
    } catch (error) {
      toastProblem(error);
    }
  };
  return { submit, discard, isBusy, faults, problem, forgetProblem: () => setProblem(null) };
}
