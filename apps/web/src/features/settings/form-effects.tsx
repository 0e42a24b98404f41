import { Alert, Button, Group, List, Text } from '@mantine/core';
import { ApiProblem } from '../../api/client';
import { useTranslation } from '../../i18n/texts';

interface FormEffectsProps {
  readonly problem: unknown;
  /** Whether scores that are carried over could be carried back exactly. */
  readonly comesBack: boolean;
  readonly answer: (onReviews: 'keep' | 'rescale') => void;
}

/** What a changed form does to submitted reviews, and what is to become of them; nothing where nothing was refused. */
export function FormEffects({ problem, comesBack, answer }: FormEffectsProps) {
  const { t } = useTranslation('rounds');
  if (!changesReviews(problem)) return null;
  const isRescaled = problem.effects.some(({ kind }) => kind === 'rescaled');
  return (
    <Alert color="yellow" title={t('effects.title')} role="alert">
      <List size="sm">
        {problem.effects.map(({ message }) => (
          <List.Item key={message}>{message}</List.Item>
        ))}
      </List>
      {isRescaled && !comesBack && (
        <Text size="sm" mt="xs">
          {t('effects.rounds')}
        </Text>
      )}
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={() => answer('keep')}>
          {t(isRescaled ? 'effects.keep' : 'effects.save')}
        </Button>
        {isRescaled && (
          <Button size="xs" variant="default" onClick={() => answer('rescale')}>
            {t('effects.rescale')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** Whether the server asked what becomes of submitted reviews. */
export const changesReviews = (problem: unknown): problem is ApiProblem =>
  problem instanceof ApiProblem && problem.code === 'changes_reviews';
