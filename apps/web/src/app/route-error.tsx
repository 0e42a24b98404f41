import { Button, Code, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from '../i18n/texts';
import { Link, useRouteError } from 'react-router';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <main className="page page-narrow">
      <Stack align="flex-start" gap="sm">
        <Title order={1}>{t('notFound.title')}</Title>
        <Text>{t('notFound.text')}</Text>
        <Button component={Link} to="/" variant="default">
          {t('notFound.home')}
        </Button>
      </Stack>
    </main>
  );
}

/** A page that broke, or could not be loaded: says so and offers the way on. */
export function RouteError() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  return (
    <main className="page page-narrow">
      <Stack align="flex-start" gap="sm">
        <Title order={1}>{t('broken.title')}</Title>
        <Text>{t('broken.text')}</Text>
        <Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>
        <Code block>{error instanceof Error ? error.message : String(error)}</Code>
      </Stack>
    </main>
  );
}
