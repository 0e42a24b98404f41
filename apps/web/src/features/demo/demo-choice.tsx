import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import { api, ask } from '../../api/client';
import { ProblemNote } from '../../ui/problem-note';

/** Loads the demo; says meanwhile what takes so long. */
export function LoadDemo({ variant = 'default' }: { readonly variant?: 'default' | 'subtle' }) {
  const { t } = useTranslation('demo');
  const queries = useQueryClient();
  const loading = useMutation({
    mutationFn: () => ask(api.POST('/api/installation/demo', { body: {} })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      <Button variant={variant} loading={loading.isPending} onClick={() => loading.mutate()}>
        {t('choice.load')}
      </Button>
      {loading.isPending && (
        <Text size="sm" c="dimmed" role="status">
          {t('choice.loading')}
        </Text>
      )}
      {loading.isError && <ProblemNote error={loading.error} />}
    </>
  );
}

/** The demo as one of the two ways to begin. */
export function DemoChoice() {
  const { t } = useTranslation('home');
  return (
    <Stack className="panel" p="md" gap="xs" align="flex-start">
      <Text size="sm">{t('setup.demoText')}</Text>
      <LoadDemo />
    </Stack>
  );
}
