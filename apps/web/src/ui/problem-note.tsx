import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from '../i18n/texts';
import { ApiProblem } from '../api/client';

interface ProblemNoteProps {
  readonly error: unknown;
  readonly retry?: () => void;
  /** The id of the input that stands for a fault's field, so that the summary can lead to it. */
  readonly fieldId?: (field: string) => string;
}

/** What happened, that nothing was lost, and what to do; the request id small below. */
export function ProblemNote({ error, retry, fieldId }: ProblemNoteProps) {
  const { t } = useTranslation('app');
  const problem = error instanceof ApiProblem ? error : null;
  const title = problem?.status === 0 ? t('problem.unreachable') : problem?.title || t('problem.unexpected');
  const faults = problem?.faults.filter(({ reason }) => reason !== title) ?? [];
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} title={title} role="alert">
      {faults.length > 0 && (
        <List size="sm">
          {faults.slice(0, 20).map((fault, i) => (
            <List.Item key={i}>
              {fault.field && fieldId ? (
                <Anchor href={`#${fieldId(fault.field)}`}>{fault.reason}</Anchor>
              ) : (
                fault.reason
              )}
            </List.Item>
          ))}
        </List>
      )}
      <Group gap="md" mt={faults.length > 0 || retry ? 'xs' : 0}>
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('problem.retry')}
          </Button>
        )}
        {problem?.requestId && (
          <Text size="xs" c="dimmed">
            {t('problem.request', { id: problem.requestId })}
          </Text>
        )}
      </Group>
    </Alert>
  );
}
