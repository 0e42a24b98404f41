import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { ROUND_TEMPLATES, type RoundTemplate } from '#domain/conference/round-templates';
import { api, ask, seen, type Schemas } from '../../api/client';
import { useTranslation } from '../../i18n/texts';
import { toastProblem } from '../../ui/toasts';
import type { SectionProps } from './general-section';
import { RoundSection } from './round-section';

const RoundPool = lazy(async () => ({ default: (await import('./round-pool')).RoundPool }));

type Round = Schemas['ReviewRound'];

interface RoundSectionsProps extends SectionProps {
  readonly rounds: readonly Round[];
}

/** The rounds in their order. One alone looks as if there were no such thing as rounds. */
export function RoundSections({ rounds, ...props }: RoundSectionsProps) {
  const { t } = useTranslation('rounds');
  const { slug, version } = props.conference;
  const path = { slug };
  const onSettled = props.reload;
  const onError = toastProblem;
  const order = useMutation({
    mutationFn: (ids: string[]) =>
      ask(
        api.PUT('/api/conferences/{slug}/round-order', {
          params: { path },
          headers: seen(version),
          body: { ids },
        }),
      ),
    onSettled,
    onError,
  });
  const remove = useMutation({
    mutationFn: (round: Round) =>
      ask(
        api.DELETE('/api/conferences/{slug}/rounds/{roundId}', {
          params: { path: { slug, roundId: round.id } },
          headers: seen(round.version),
        }),
      ),
    onSettled,
    onError,
  });
  const add = useMutation({
    mutationFn: (body: Schemas['NewRoundBody']) =>
      ask(api.POST('/api/conferences/{slug}/rounds', { params: { path }, body })),
    onSettled,
    onError,
  });
  const swap = (i: number, j: number): void => {
    const ids = rounds.map(({ id }) => id);
    [ids[i], ids[j]] = [ids[j]!, ids[i]!];
    order.mutate(ids);
  };
  const isOneOfMany = rounds.length > 1;
  return (
    <>
      {rounds.map((round, i) => (
        <RoundSection key={round.id} {...props} round={round} isOneOfMany={isOneOfMany}>
          {isOneOfMany && (
            <>
              <Group gap={4} justify="flex-end" mt={-44}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={i === 0}
                  aria-label={t('up', { name: round.name })}
                  onClick={() => swap(i, i - 1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={i === rounds.length - 1}
                  aria-label={t('down', { name: round.name })}
                  onClick={() => swap(i, i + 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('remove', { name: round.name })}
                  onClick={() => remove.mutate(round)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Group>
              <Suspense fallback={null}>
                <RoundPool {...props} round={round} />
              </Suspense>
            </>
          )}
        </RoundSection>
      ))}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" leftSection={<IconPlus size={16} />} style={{ alignSelf: 'flex-start' }}>
            {t('add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ROUND_TEMPLATES.map((template: RoundTemplate) => (
            <Menu.Item
              key={template}
              onClick={() => add.mutate({ name: t(`template.${template}`), copyOf: null, template })}
            >
              {t(`template.${template}`)}
            </Menu.Item>
          ))}
          {rounds.map(({ id, name }) => (
            <Menu.Item
              key={id}
              onClick={() => add.mutate({ name: t('copyName', { name }), copyOf: id, template: null })}
            >
              {t('copy', { name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
