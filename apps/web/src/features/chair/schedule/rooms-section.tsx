import { Button, Checkbox, Menu, NumberInput, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, type Schemas } from '../../../api/client';
import { RowList } from '../../settings/row-list';
import type { SetupSectionProps } from './setup';

/** Rooms with their seats; those of a co-located conference can be used as well. */
export function RoomsSection({ value, change, slug }: SetupSectionProps & { readonly slug: string }) {
  const { t } = useTranslation('schedule');
  const { rooms } = value;
  const known = useQuery({
    queryKey: ['rooms', slug],
    queryFn: () =>
      ask<Schemas['KnownRoomList']>(api.GET('/api/conferences/{slug}/rooms', { params: { path: { slug } } })),
  });
  const used = new Set(rooms.map(({ id }) => id));
  const elsewhere = (known.data?.items ?? []).filter(({ id }) => !used.has(id));
  return (
    <>
      <RowList
        rows={rooms}
        nameOf={({ name }) => name}
        fresh={() => ({ name: '', capacity: null, isShared: false, isOurs: true })}
        onChange={(next) => change({ ...value, rooms: next })}
        columns={[
          {
            title: t('setup.roomName'),
            cell: (row, set, label) => (
              <TextInput
                aria-label={label}
                required
                maxLength={120}
                disabled={!row.isOurs}
                {...(row.isOurs ? {} : { title: t('setup.roomForeign') })}
                value={row.name}
                onChange={(event) => set({ name: event.currentTarget.value })}
              />
            ),
          },
          {
            title: t('setup.roomCapacity'),
            width: 110,
            cell: (row, set, label) => (
              <NumberInput
                aria-label={label}
                min={0}
                max={1_000_000}
                allowDecimal={false}
                disabled={!row.isOurs}
                value={row.capacity ?? ''}
                onChange={(seats) => set({ capacity: typeof seats === 'number' ? Math.round(seats) : null })}
              />
            ),
          },
          {
            title: t('setup.roomShared'),
            width: 80,
            cell: (row, set, label) => (
              <Checkbox
                aria-label={label}
                mt={8}
                disabled={!row.isOurs}
                checked={row.isShared}
                onChange={(event) => set({ isShared: event.currentTarget.checked })}
              />
            ),
          },
        ]}
      />
      <Text size="sm" c="dimmed">
        {t('setup.roomSharedHelp')}
      </Text>
      {elsewhere.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button size="xs" variant="default" style={{ alignSelf: 'flex-start' }}>
              {t('setup.known')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {elsewhere.map((room) => (
              <Menu.Item key={room.id} onClick={() => change({ ...value, rooms: [...rooms, room] })}>
                {room.name}
                <Text size="xs" c="dimmed">
                  {room.venue}
                </Text>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
