import { Button, Group, Loader, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, type Schemas } from '../../../api/client';
import { Dialog } from '../../../ui/dialog';
import { AffinityParts } from '../../../ui/affinity-parts';
import { ProblemNote } from '../../../ui/problem-note';
import { Violations } from './plan-check';

export interface NamedPlace {
  readonly number: number;
  readonly memberId: string;
  readonly memberName: string;
}

interface ChangeEffectProps {
  readonly slug: string;
  readonly roundId: string;
  readonly place: NamedPlace;
  readonly close: () => void;
  readonly confirm: (change: 'assign' | 'remove') => void;
}

/** Before a change by hand: what it does to load, cover and fit, and which rules it breaks. */
export function ChangeEffect({ slug, roundId, place, close, confirm }: ChangeEffectProps) {
  const { t } = useTranslation('assignment');
  const { number, memberId, memberName: name } = place;
  const { data, error } = useQuery({
    queryKey: ['assignment-effect', slug, roundId, number, memberId],
    gcTime: 0,
    queryFn: () =>
      ask<Schemas['AssignmentEffectShown']>(
        api.GET('/api/conferences/{slug}/rounds/{roundId}/assignments/{number}/{memberId}/effect', {
          params: { path: { slug, roundId, number, memberId } },
        }),
      ),
  });
  const isRemoval = data?.change === 'remove';
  return (
    <Dialog
      onClose={close}
      title={t(isRemoval ? 'manual.effect.removeTitle' : 'manual.effect.assignTitle', { number, name })}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'app' }) }}
    >
      <Stack gap="sm">
        {error !== null && <ProblemNote error={error} />}
        {!data && error === null && <Loader size="sm" />}
        {data && <Effect effect={data} name={name} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('manual.effect.cancel')}
          </Button>
          <Button
            data-autofocus
            disabled={!data || data.blocking.length > 0}
            onClick={() => {
              close();
              confirm(isRemoval ? 'remove' : 'assign');
            }}
          >
            {t(isRemoval ? 'manual.effect.remove' : 'manual.effect.assign')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Effect({
  effect,
  name,
}: {
  readonly effect: Schemas['AssignmentEffectShown'];
  readonly name: string;
}) {
  const { t } = useTranslation('assignment');
  const { load, limit, share, reviewers, wanted, experts, affinity, blocking, warnings } = effect;
  const rows = [
    {
      label: t('manual.effect.load', { name }),
      change: load,
      note: [
        t('manual.effect.share', { share }),
        ...(limit === null ? [] : [t('manual.effect.limit', { limit })]),
      ].join(', '),
    },
    {
      label: t('manual.effect.reviewers'),
      change: reviewers,
      note: t('manual.effect.wanted', { wanted }),
    },
    ...(experts ? [{ label: t('manual.effect.experts'), change: experts, note: '' }] : []),
  ];
  return (
    <>
      {blocking.length > 0 && (
        <div role="alert">
          <Text size="sm" fw={600}>
            {t('manual.effect.blocked')}
          </Text>
          <Violations list={blocking} />
        </div>
      )}
      <Table>
        <Table.Tbody>
          {rows.map(({ label, change, note }) => (
            <Table.Tr key={label}>
              <Table.Td>{label}</Table.Td>
              <Table.Td className="number">{t('manual.effect.change', { ...change })}</Table.Td>
              <Table.Td c="dimmed">{note}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <AffinityParts affinity={affinity} />
      {warnings.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t('manual.effect.warned')}
          </Text>
          <Violations list={warnings} />
        </div>
      )}
    </>
  );
}
