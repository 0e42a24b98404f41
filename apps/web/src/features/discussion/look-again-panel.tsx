import { Button, Checkbox, Group, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, type Schemas, seen } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { Dialog } from '../../ui/dialog';
import { ProblemNote } from '../../ui/problem-note';
import { toast, toastProblem } from '../../ui/toasts';
import { When } from '../../ui/when';
import type { At } from './discussion-data';
import { usePersonWords } from './use-person-words';
import './discussion.css';

type Asked = Schemas['ReconsiderationList'];

const key = ({ slug, number, roundId }: At) => ['reconsiderations', slug, number, roundId];
const params = ({ slug, number, roundId }: At) => ({
  params: { path: { slug, number }, ...(roundId === null ? {} : { query: { round: roundId } }) },
});

/** Whom chairs have asked for one more look, what became of it, and the way to ask. */
export function LookAgainPanel({ at }: { readonly at: At }) {
  const { t } = useTranslation('discussion');
  const { timeZone } = useConference();
  const queries = useQueryClient();
  const words = usePersonWords();
  const [isAsking, setAsking] = useState(false);
  const asked = useQuery({
    queryKey: key(at),
    queryFn: () =>
      ask<Asked>(api.GET('/api/conferences/{slug}/proposals/{number}/reconsiderations', params(at))),
    retry: false,
  });
  const reload = () => queries.invalidateQueries({ queryKey: key(at) });
  const withdraw = async ({ id, version }: Asked['items'][number]): Promise<void> => {
    try {
      await ask(
        api.DELETE('/api/conferences/{slug}/proposals/{number}/reconsiderations/{reconsiderationId}', {
          params: { ...params(at).params, path: { ...params(at).params.path, reconsiderationId: id } },
          headers: seen(version),
        }),
      );
      toast(t('again.withdrawn'));
    } catch (error) {
      toastProblem(error);
    }
    await reload();
  };
  if (!asked.data || asked.data.people.length + asked.data.items.length === 0) return null;
  const { people, items } = asked.data;
  return (
    <section className="look-again">
      <ul>
        {items
          .filter(({ outcome }) => outcome !== 'withdrawn')
          .map((item) => (
            <li key={item.id}>
              <b>{words(item.person)}</b>: {t(`again.state.${(item.outcome ?? 'open') as 'open'}`)}{' '}
              <span className="comment-quiet">
                <When at={item.endedAt ?? item.askedAt} zone={timeZone} />, “{item.message}”
              </span>{' '}
              {item.outcome === null && (
                <button type="button" className="comment-link" onClick={() => void withdraw(item)}>
                  {t('again.withdraw')}
                </button>
              )}
            </li>
          ))}
      </ul>
      {people.length > 0 && (
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {t('again.ask')}
        </Button>
      )}
      {isAsking && (
        <AskDialog
          at={at}
          asked={asked.data}
          close={(count) => {
            setAsking(false);
            if (count > 0) toast(t('again.asked', { count }));
            void reload();
          }}
        />
      )}
    </section>
  );
}

interface AskDialogProps {
  readonly at: At;
  readonly asked: Asked;
  readonly close: (count: number) => void;
}

function AskDialog({ at, asked: { proposalId, people }, close }: AskDialogProps) {
  const { t } = useTranslation('discussion');
  const words = usePersonWords();
  const free = people.filter(({ isAsked }) => !isAsked);
  const [chosen, setChosen] = useState<readonly string[]>(free.map(({ key: one }) => one));
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const { count } = await ask<Schemas['Asked']>(
        api.POST('/api/conferences/{slug}/proposals/{number}/reconsiderations', {
          ...params(at),
          body: { proposalId, people: [...chosen], message },
        }),
      );
      close(count);
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <Dialog
      onClose={() => close(0)}
      title={t('again.askTitle', { number: at.number })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Checkbox.Group label={t('again.whom')} value={[...chosen]} onChange={setChosen}>
          {people.map((one) => (
            <Checkbox
              key={one.key}
              mt={6}
              value={one.key}
              disabled={one.isAsked}
              label={one.isAsked ? `${words(one)} (${t('again.isAsked')})` : words(one)}
            />
          ))}
        </Checkbox.Group>
        <Textarea
          mt="sm"
          required
          autosize
          minRows={3}
          maxLength={2000}
          label={t('again.message')}
          description={t('again.messageHelp')}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
        {problem !== null && <ProblemNote error={problem} />}
        <Group justify="flex-end" mt="sm">
          <Button type="submit" loading={isBusy} disabled={chosen.length === 0 || message.trim() === ''}>
            {t('again.send', { count: chosen.length })}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
