import { Button, Group, Modal, Textarea } from '@mantine/core';
import { IconLock, IconSignature } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useConference } from '../../../app/conference-context';
import { api, ask, seen } from '../../../api/client';
import { useTranslation } from '../../../i18n/texts';
import { toastProblem } from '../../../ui/toasts';
import { When } from '../../../ui/when';
import { type TrackOrder, orderQuery, ordersQuery } from './use-order';
import { useNames } from './use-names';

interface SignOffBarProps {
  readonly order: TrackOrder;
  readonly untouched: number;
  readonly isSending: boolean;
}

/** Where the sign-off stands: whose word the order is and since when, or what is missing; and the way to either. */
export function SignOffBar({ order, untouched, isSending }: SignOffBarProps) {
  const { t } = useTranslation('order');
  const { slug, timeZone } = useConference();
  const queries = useQueryClient();
  const names = useNames();
  const [isAsking, setAsking] = useState(false);
  const { trackId, revision, signOff, mayOrder, mayTakeBack } = order;
  const path = { slug, trackId };
  const reload = async (): Promise<void> => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: orderQuery(slug, trackId).queryKey }),
      queries.invalidateQueries({ queryKey: ordersQuery(slug).queryKey }),
    ]);
  };
  const signing = useMutation({
    mutationFn: () =>
      ask(
        api.PUT('/api/conferences/{slug}/track-rankings/{trackId}/sign-off', {
          params: { path },
          body: { revision },
        }),
      ),
    onError: toastProblem,
    onSettled: reload,
  });
  const { signedOffAt } = signOff;
  return (
    <div className="order-sign-off" data-signed={signedOffAt ? true : undefined}>
      {signedOffAt ? (
        <p>
          <IconLock size={15} aria-hidden="true" />{' '}
          <b>
            {t('signedOff', { count: order.items.length - untouched, names: names(signOff.signedOffBy) })}
          </b>{' '}
          <span className="quiet">
            <When at={signedOffAt} zone={timeZone} />
          </span>
          {untouched > 0 && <span>{t('cameSince', { count: untouched })}</span>}
        </p>
      ) : (
        <p>
          {untouched > 0 ? t('toPlace', { count: untouched }) : t('allPlaced')}
          {signOff.takenBackAt && (
            <span className="quiet">
              {t('takenBack', {
                name: signOff.takenBackBy ?? t('somebody'),
                reason: signOff.takenBackReason,
              })}
            </span>
          )}
        </p>
      )}
      <Group gap="xs" ml="auto">
        {mayOrder && !signOff.isSignedByMe && (
          <Button
            size="compact-sm"
            variant={untouched === 0 ? 'filled' : 'default'}
            leftSection={<IconSignature size={15} />}
            // Where something is missing, the bar says what.
            disabled={untouched > 0 || order.items.length === 0 || isSending}
            loading={signing.isPending}
            onClick={() => signing.mutate()}
          >
            {t(signedOffAt ? 'signToo' : 'signOff')}
          </Button>
        )}
        {signedOffAt && mayTakeBack && (
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            {t('takeBack')}
          </Button>
        )}
      </Group>
      {isAsking && <TakeBack order={order} close={() => setAsking(false)} reload={reload} />}
    </div>
  );
}

interface TakeBackProps {
  readonly order: TrackOrder;
  readonly close: () => void;
  readonly reload: () => Promise<void>;
}

function TakeBack({ order, close, reload }: TakeBackProps) {
  const { t } = useTranslation('order');
  const { slug } = useConference();
  const [reason, setReason] = useState('');
  const taking = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/conferences/{slug}/track-rankings/{trackId}/sign-off/taking-back', {
          params: { path: { slug, trackId: order.trackId } },
          headers: seen(order.signOff.version),
          body: { reason },
        }),
      ),
    onError: toastProblem,
    onSuccess: close,
    onSettled: reload,
  });
  return (
    <Modal
      opened
      onClose={close}
      title={t('takeBackTitle', { track: order.track })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          taking.mutate();
        }}
      >
        <Textarea
          label={t('reason')}
          description={t('reasonHelp')}
          autosize
          minRows={2}
          maxLength={1000}
          required
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={reason.trim().length < 3} loading={taking.isPending}>
            {t('takeBackNow')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
