import { Alert, Anchor, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { Link } from 'react-router';
import { instantOf, localTime } from '#domain/conference/zoned-time';
import { violationsAt } from '#domain/schedule/check-schedule';
import { dayOf, MINUTE, type Place } from '#domain/schedule/schedule-facts';
import type { Violation } from '#domain/schedule/schedule-rule';
import { clock } from '#domain/schedule/schedule-words';
import { inDays } from './days';
import { SessionChange } from './session-change';
import type { BoardSession, CheckedBoard } from './use-board';
import type { Target } from './use-place';
import { Dialog } from '../../../ui/dialog';

const WHOLE_HOUSE = 'whole house';
// Asking the rules about every room is quick for as many as a large venue has; beyond, the choice stands without signs.
const ROOMS_TO_TRY = 60;

interface DialogProps {
  readonly checked: CheckedBoard;
  readonly session: BoardSession;
  readonly slug: string;
  readonly day: string;
  readonly track: string | undefined;
  readonly canMove: boolean;
  readonly place: (sessionId: string, to: Target) => boolean;
  readonly close: () => void;
}

/** A session with what is wrong about it, and "Move to…": day, time and room, with the violations before it is saved. */
export function SessionDialog({ checked, session, slug, day, track, canMove, place, close }: DialogProps) {
  const { t, i18n } = useTranslation('schedule');
  const { board, facts, problems } = checked;
  const zone = board.timeZone;
  const stored = session.startsAt === null ? null : localTime(new Date(session.startsAt), zone);
  const [onDate, setDate] = useState(stored?.slice(0, 10) ?? day);
  const [time, setTime] = useState(stored?.slice(11) ?? '');
  const [roomId, setRoom] = useState<string | null>(
    session.roomId ?? (session.kind === 'break' ? WHOLE_HOUSE : null),
  );
  const startsAt = /^\d\d:\d\d$/.test(time) ? instantOf(`${onDate}T${time}`, zone).getTime() : null;
  const target: Place | null =
    startsAt === null || roomId === null
      ? null
      : { startsAt, roomId: roomId === WHOLE_HOUSE ? null : roomId };
  const isMoved =
    target !== null &&
    (target.roomId !== session.roomId ||
      session.startsAt === null ||
      target.startsAt !== Date.parse(session.startsAt));
  const found = target ? violationsAt(facts, session.id, target) : [];
  const blocking = found.some(({ level }) => level === 'block');
  const slots = facts.slots.filter((slot) => {
    const its = dayOf(facts.days, slot.startsAt);
    return its?.onDate === onDate && session.kind === 'talk' && slot.minutes >= session.minutes;
  });
  const starts = [...new Set(slots.map((slot) => clock(slot.startsAt, zone)))];
  const rooms = roomChoices(checked, session, startsAt, (room) => t('dialog.notFree', { room }));
  const move = (to: Target): void => {
    if (place(session.id, to)) close();
  };
  return (
    <Dialog onClose={close} title={session.title} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {[
            session.number === null ? t(`kind.${session.kind as 'break'}`) : `#${session.number}`,
            session.speakers.map(({ name, company }) => (company ? `${name} (${company})` : name)).join(', '),
            track,
            session.format,
            session.level,
            t('minutes', { count: session.minutes }),
          ]
            .filter(Boolean)
            .join(' · ')}
          {session.number !== null && (
            <>
              {' · '}
              <Anchor
                component={Link}
                to={`/c/${slug}/chair/ranking?at=${session.number}&open=1`}
                size="sm"
                underline="always"
              >
                {t('dialog.proposal')}
              </Anchor>
            </>
          )}
        </Text>
        {!session.isAccepted && (
          <ViolationNote level="warn" message={t('noLonger')} remedy={t('noLongerHelp')} />
        )}
        {!isMoved && (problems.get(session.id) ?? []).map((one, i) => <ViolationNote key={i} {...one} />)}
        {canMove && (
          <form
            aria-label={t('dialog.move')}
            onSubmit={(event) => {
              event.preventDefault();
              if (target && !blocking)
                move({ roomId: target.roomId, startsAt: new Date(target.startsAt).toISOString() });
            }}
          >
            <Stack gap="sm">
              <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
                <Select
                  label={t('dialog.day')}
                  data={inDays(board.days, i18n.language)}
                  value={onDate}
                  allowDeselect={false}
                  onChange={(date) => date && setDate(date)}
                />
                {starts.length > 0 ? (
                  <Select
                    label={t('dialog.time')}
                    data={starts.includes(time) || time === '' ? starts : [...starts, time].toSorted()}
                    value={time === '' ? null : time}
                    placeholder={t('dialog.choose')}
                    searchable
                    onChange={(chosen) => setTime(chosen ?? '')}
                  />
                ) : (
                  <TextInput
                    type="time"
                    label={t('dialog.time')}
                    value={time}
                    onChange={(event) => setTime(event.currentTarget.value)}
                  />
                )}
                <Select
                  label={t('dialog.room')}
                  data={
                    session.kind === 'break'
                      ? [{ value: WHOLE_HOUSE, label: t('wholeHouse') }, ...rooms]
                      : rooms
                  }
                  value={roomId}
                  placeholder={t('dialog.choose')}
                  searchable
                  onChange={setRoom}
                />
              </SimpleGrid>
              <div aria-live="polite">
                {isMoved && found.map((one, i) => <ViolationNote key={i} {...one} />)}
                {isMoved && found.length === 0 && (
                  <Text size="sm" className="no-problems">
                    <IconCircleCheck size={16} aria-hidden />
                    {t('dialog.free', {
                      until: clock(target.startsAt + session.minutes * MINUTE, zone),
                    })}
                  </Text>
                )}
              </div>
              <Group justify="space-between">
                <Button type="submit" disabled={!isMoved || blocking}>
                  {t(session.startsAt === null ? 'dialog.place' : 'dialog.save')}
                </Button>
                {session.startsAt !== null && (
                  <Button variant="default" onClick={() => move(null)}>
                    {t('dialog.takeOut')}
                  </Button>
                )}
              </Group>
            </Stack>
          </form>
        )}
        {canMove && <SessionChange session={session} slug={slug} close={close} />}
      </Stack>
    </Dialog>
  );
}

/** The rooms with a word at those where the rules would refuse this session at this time. */
function roomChoices(
  { board, facts }: CheckedBoard,
  session: BoardSession,
  startsAt: number | null,
  notFree: (room: string) => string,
): { value: string; label: string }[] {
  const tried = startsAt !== null && board.rooms.length <= ROOMS_TO_TRY;
  return board.rooms.map(({ id, name, capacity }) => {
    const room = capacity === null ? name : `${name} · ${capacity}`;
    const isRefused =
      tried &&
      violationsAt(facts, session.id, { roomId: id, startsAt }).some(({ level }) => level === 'block');
    return { value: id, label: isRefused ? notFree(room) : room };
  });
}

function ViolationNote({ level, message, remedy }: Pick<Violation, 'level' | 'message' | 'remedy'>) {
  return (
    <Alert
      color={level === 'block' ? 'red' : 'yellow'}
      icon={<IconAlertTriangle size={18} />}
      py={6}
      mb={6}
      c="var(--mantine-color-text)"
    >
      <Text size="sm">{message}</Text>
      <Text size="xs" c="dimmed">
        {remedy}
      </Text>
    </Alert>
  );
}
