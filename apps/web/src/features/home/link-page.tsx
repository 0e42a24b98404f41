import { Button, Loader, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n/texts';
import { Link, useNavigate, useParams } from 'react-router';
import { api, ask, type Schemas } from '../../api/client';
import { PlainFrame } from '../../app/plain-frame';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';

/** Opens a mailed sign-in link: a change, so it is sent by the page and not by a mail scanner that follows links. */
export function LinkPage() {
  const { t } = useTranslation('home');
  const { token = '' } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const redeem = useMutation({
    mutationFn: () =>
      ask<Schemas['LinkRedeemed']>(api.POST('/api/sign-in-links/redeem', { body: { token } })),
    onSuccess: async ({ leadsTo }) => {
      await queries.invalidateQueries();
      await navigate(leadsTo, { replace: true });
    },
  });
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    redeem.mutate();
  }, [redeem]);
  return (
    <PlainFrame>
      <PageTitle title={t('link.title')} />
      {redeem.isError ? (
        <Stack align="flex-start">
          <ProblemNote error={redeem.error} />
          <Button component={Link} to="/sign-in" variant="default">
            {t('link.failed')}
          </Button>
        </Stack>
      ) : (
        <Loader size="sm" />
      )}
    </PlainFrame>
  );
}
