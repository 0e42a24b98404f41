import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { api, ask } from '../../api/client';
import { toastProblem } from '../../ui/toasts';

/** Asks once more, in place: only the organizers can take a refusal back. */
export function DeclineButton({ token }: { readonly token: string }) {
  const { t } = useTranslation('invitation');
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const decline = useMutation({
    mutationFn: () => ask(api.POST('/api/invitations/{token}/refusal', { params: { path: { token } } })),
    onError: toastProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: ['invitation', token] }),
  });
  if (!isAsked) {
    return (
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('decline')}
      </Button>
    );
  }
  return (
    <Group gap="xs">
      <Text size="sm">{t('declineSure')}</Text>
      <Button color="red" size="xs" loading={decline.isPending} onClick={() => decline.mutate()}>
        {t('declineYes')}
      </Button>
      <Button variant="default" size="xs" onClick={() => setAsked(false)}>
        {t('declineNo')}
      </Button>
    </Group>
  );
}
