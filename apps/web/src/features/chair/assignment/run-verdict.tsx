import { Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Schemas } from '../../../api/client';
import { useTranslation } from '../../../i18n/texts';
import { PlanCheck } from './plan-check';
import type { Preview, Run } from './use-runs';

/** The two things a chair wants to hear first: everything is covered, and nothing better exists. */
export function RunVerdict({ run, preview }: { readonly run: Run; readonly preview: Preview }) {
  const { t } = useTranslation('assignment');
  const gap = run.repair?.gap;
  return (
    <Stack className="panel" p="md" gap="xs">
      {preview.coveredProposals === preview.proposals && <Good title={t('uncovered.none')} />}
      {run.proof?.isOptimal && (
        <Good title={t(gap ? 'proof.boundTitle' : 'proof.title')}>
          {t(run.proof.isStrict ? 'proof.strict' : 'proof.loose')}{' '}
          {gap && t('proof.bound', { level: t(`rules.level.${gap.level}`), by: gap.by })} {t('proof.checked')}
        </Good>
      )}
      {run.proof?.fairness && <FairVerdict fairness={run.proof.fairness} isBeforeRules={Boolean(gap)} />}
      {run.proof?.draw && (
        <Good title={t('proof.draw', { value: run.proof.draw.mostLikely })}>
          {run.proof.draw.above > 0 && t('proof.drawAbove', { count: run.proof.draw.above })}
        </Good>
      )}
      {run.check && <PlanCheck check={run.check} />}
    </Stack>
  );
}

interface FairVerdictProps {
  readonly fairness: Schemas['FairnessShown'];
  /** The rules have cost something since. */
  readonly isBeforeRules: boolean;
}

/** How the talks served worst come off, and what is proved about it. */
function FairVerdict({ fairness, isBeforeRules }: FairVerdictProps) {
  const { t } = useTranslation('assignment');
  const { least, leastBound, fitGap, isComplete } = fairness;
  const isProved = leastBound - least < 0.05;
  const fit =
    fitGap === null ? null : fitGap < 0.05 ? t('proof.fitProved') : t('proof.fitGap', { count: fitGap });
  return (
    <Good title={isProved ? t('proof.fairTitle') : t('proof.fairBoundTitle', { least, leastBound })}>
      {isProved && t('proof.fair', { least })} {fit} {!isComplete && t('proof.early')}{' '}
      {isBeforeRules && t('proof.beforeRules')}
    </Good>
  );
}

function Good({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <IconCircleCheck size={20} className="good-mark" aria-hidden />
      <div>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        {children && (
          <Text size="sm" c="dimmed" maw={820}>
            {children}
          </Text>
        )}
      </div>
    </Group>
  );
}
