import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, type Schemas, seen } from '../../../api/client';
import { useConference } from '../../../app/conference-context';
import { ProblemNote } from '../../../ui/problem-note';
import { When } from '../../../ui/when';
import { proposalKey, showState } from './use-ranking';

interface DecisionNoteProps {
  readonly slug: string;
  readonly number: number;
  readonly decision: Schemas['Decision'];
  readonly mayDecide: boolean;
}

/** Who decided and when, and why: a note for the committee, saved on leaving it. */
export function DecisionNote({ slug, number, decision, mayDecide }: DecisionNoteProps) {
  const { t } = useTranslation('ranking');
  const { timeZone } = useConference();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const saving = useMutation({
    mutationFn: (note: string) =>
      ask<Schemas['Decided']>(
        api.PUT('/api/conferences/{slug}/proposals/{number}/decision', {
          params: { path: { slug, number } },
          headers: seen(decision.version),
          body: { outcome: decision.outcome, note },
        }),
      ),
    onSuccess: async ({ version }) => {
      showState(queries, slug, number, { version });
      await queries.invalidateQueries({ queryKey: proposalKey(slug, number) });
      setTyped(null);
    },
  });
  return (
    <div className="decision-note">
      <p className="quiet">
        {decision.decidedBy && `${decision.decidedBy}, `}
        <When at={decision.decidedAt} zone={timeZone} />
      </p>
      {mayDecide ? (
        <Textarea
          label={t('note.label')}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={4000}
          value={typed ?? decision.note}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => {
            if (typed !== null && typed.trim() !== decision.note) saving.mutate(typed);
          }}
          description={saving.isSuccess && typed === null ? t('note.saved') : t('note.help')}
        />
      ) : (
        decision.note && <p className="text-block">{decision.note}</p>
      )}
      {saving.isError && <ProblemNote error={saving.error} />}
    </div>
  );
}
