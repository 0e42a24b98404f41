import { ActionIcon, Button, Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { RECOMMENDATIONS, type Recommendation } from '#domain/ranking/track-order';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { KeyName } from '../../../ui/key-name';
import { type KeyBinding, useKeys } from '../../../ui/keys';
import { useRowAddress } from '../../../ui/use-row-address';
import { ProposalPanel } from '../ranking/proposal-panel';
import { type Step, byOne, dropped, entriesOf, toSection } from './order-moves';
import { OrderTable } from './order-table';
import { Presence } from './presence';
import { SignOffBar } from './sign-off-bar';
import { StaleChoice } from './stale-choice';
import { useMoves } from './use-moves';
import { useNote } from './use-note';
import type { TrackOrder } from './use-order';
import { usePulse } from './use-pulse';
import { useSpoken } from './use-spoken';

/** The key of each recommendation, and of leaving a talk untouched. */
const KEYS: readonly (readonly [string, Recommendation | null])[] = [
  ['1', 'accept'],
  ['2', 'maybe'],
  ['3', 'reject'],
  ['0', null],
];

/** The list, who else is at it, and the open talk: put in order by keyboard or by hand. */
export function OrderDesk({ order }: { readonly order: TrackOrder }) {
  const { t } = useTranslation('order');
  const { slug } = useConference();
  const { items, trackId } = order;
  const { selected, select, isOpen, open } = useRowAddress();
  const moves = useMoves(slug, trackId);
  const notes = useNote(slug, trackId);
  const others = usePulse(slug, trackId, selected, moves.isSending);
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) ?? false;
  const canMove = order.mayOrder && order.signOff.signedOffAt === null;
  const entries = useMemo(() => entriesOf(items), [items]);
  const spoken = useSpoken(entries, selected);

  const at = items.findIndex(({ number }) => number === selected);
  const current = items[at] ?? null;
  const step = (by: number): void => {
    const to = items[at === -1 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))];
    if (to) select(to.number);
  };
  const make = (made: Step | null): void => {
    if (canMove) moves.move(made);
  };
  const put = (recommendation: Recommendation | null): void => {
    if (!current || current.recommendation === recommendation) return;
    // From untouched to a recommendation, one goes down the list: the next talk is at hand.
    const next = current.recommendation === null ? (items[at + 1] ?? items[at - 1]) : undefined;
    make(toSection(items, [current.number], recommendation));
    if (canMove && next) select(next.number);
  };
  const moving: KeyBinding[] = [
    { keys: 'alt+ArrowUp', label: t('key.up'), run: () => current && make(byOne(items, current.number, -1)) },
    {
      keys: 'alt+ArrowDown',
      label: t('key.down'),
      run: () => current && make(byOne(items, current.number, 1)),
    },
    ...(['first', 'last'] as const).map((end) => ({
      keys: end === 'first' ? 'alt+Home' : 'alt+End',
      label: t(`key.${end}`),
      run: () => {
        if (!current?.recommendation) return;
        make(toSection(items, [current.number], current.recommendation, end));
      },
    })),
    ...KEYS.map(([keys, recommendation]) => ({
      keys,
      label: t(`put.${recommendation ?? 'untouched'}`),
      run: () => put(recommendation),
    })),
    { keys: 'n', label: t('key.note'), run: () => current && notes.begin(current) },
    { keys: 'mod+z', label: t('key.undo'), run: (event) => (event.shiftKey ? moves.redo() : moves.undo()) },
    { keys: 'mod+y', label: t('key.redo'), run: moves.redo },
  ];
  useKeys([
    { keys: 'ArrowDown', label: t('key.next'), run: () => step(1) },
    { keys: 'ArrowUp', label: t('key.previous'), run: () => step(-1) },
    { keys: 'PageDown', label: t('key.pageDown'), run: () => step(15) },
    { keys: 'PageUp', label: t('key.pageUp'), run: () => step(-15) },
    { keys: 'Home', label: t('key.top'), run: () => step(-items.length) },
    { keys: 'End', label: t('key.bottom'), run: () => step(items.length) },
    { keys: 'Enter', label: t('key.open'), run: () => current && open(current.number) },
    { keys: 'Escape', label: t('key.close'), run: () => open(null) },
    ...(canMove ? moving : []),
  ]);

  const untouched = items.filter(({ recommendation }) => recommendation === null);
  const headingAction = (recommendation: Recommendation | null) =>
    recommendation === null && canMove && untouched.length > 1 ? (
      <Button
        size="compact-xs"
        variant="default"
        onClick={() =>
          make(
            toSection(
              items,
              untouched.map(({ number }) => number),
              'reject',
            ),
          )
        }
      >
        {t('restToReject', { count: untouched.length })}
      </Button>
    ) : null;
  return (
    <>
      <SignOffBar order={order} untouched={untouched.length} isSending={moves.isSending} />
      <div className="order-tools">
        {canMove && (
          <Group gap={4}>
            <ActionIcon
              variant="default"
              disabled={!moves.canUndo}
              onClick={moves.undo}
              aria-label={t('key.undo')}
            >
              <IconArrowBackUp size={17} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              disabled={!moves.canRedo}
              onClick={moves.redo}
              aria-label={t('key.redo')}
            >
              <IconArrowForwardUp size={17} />
            </ActionIcon>
          </Group>
        )}
        <Presence others={others} onGo={select} />
        {order.hidden > 0 && (
          <span className="quiet" title={t('help.hidden')}>
            {t('hidden', { count: order.hidden })}
          </span>
        )}
      </div>
      <StaleChoice moves={moves} notes={notes} />
      <p className="order-spoken" role="status" aria-live="polite">
        {spoken}
      </p>
      <div className="ranking-desk" data-open={isOpen || undefined}>
        <OrderTable
          order={order}
          entries={entries}
          others={others}
          canMove={canMove}
          isNarrow={isNarrow || isOpen}
          selected={selected}
          noting={notes.noting}
          onOpen={open}
          onNote={(number) => {
            const talk = items.find((each) => each.number === number);
            select(number);
            if (talk && canMove) notes.begin(talk);
          }}
          saveNote={notes.save}
          onDrop={({ number, index }) => {
            select(number);
            make(dropped(items, entries, number, index));
          }}
          headingAction={headingAction}
        />
        {isOpen && selected !== null && (
          <ProposalPanel
            slug={slug}
            number={selected}
            onClose={() => open(null)}
            onStep={step}
            mayDecide={false}
          >
            {canMove && current && (
              <Group gap={6} role="group" aria-label={t('recommendation')}>
                {RECOMMENDATIONS.map((one, i) => (
                  <Button
                    key={one}
                    size="compact-sm"
                    variant={current.recommendation === one ? 'filled' : 'default'}
                    aria-pressed={current.recommendation === one}
                    onClick={() => put(one)}
                    rightSection={<KeyName keys={KEYS[i]![0]} />}
                  >
                    {t(`section.${one}`)}
                  </Button>
                ))}
              </Group>
            )}
            {current?.note && <p className="text-block">{current.note}</p>}
          </ProposalPanel>
        )}
      </div>
    </>
  );
}
