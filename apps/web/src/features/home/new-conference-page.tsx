import { Button, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { useNavigate } from 'react-router';
import { ApiProblem, api, ask, type Schemas } from '../../api/client';
import { PlainFrame } from '../../app/plain-frame';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { timeZones } from '../../ui/time-zones';
import { ZonedTimeInput } from '../../ui/zoned-time-input';

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/** A small conference: name, address, zone, days, call. */
export function NewConferencePage() {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [values, setValues] = useState({
    name: '',
    slug: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    startsOn: '',
    endsOn: '',
    callOpensAt: null as string | null,
    callClosesAt: null as string | null,
  });
  const [slugIsOwn, setSlugIsOwn] = useState(false);
  const set = (change: Partial<typeof values>): void => setValues((before) => ({ ...before, ...change }));
  const create = useMutation({
    mutationFn: () => ask<Schemas['Created']>(api.POST('/api/conferences', { body: values })),
    onSuccess: async ({ slug }) => {
      await queries.invalidateQueries({ queryKey: ['conferences'] });
      await navigate(`/c/${slug}/chair/settings`);
    },
  });
  const problem = create.error instanceof ApiProblem ? create.error : null;
  const fault = (field: string): string | undefined =>
    problem?.faults.find((each) => each.field === field)?.reason;
  return (
    <PlainFrame>
      <PageTitle title={t('new.title')} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <Stack className="panel" p="lg" gap="sm">
          {create.isError && <ProblemNote error={create.error} />}
          <TextInput
            label={t('new.name')}
            required
            maxLength={200}
            value={values.name}
            error={fault('name')}
            onChange={({ currentTarget: { value } }) =>
              set({ name: value, ...(slugIsOwn ? {} : { slug: slugOf(value) }) })
            }
          />
          <TextInput
            label={t('new.slug')}
            required
            maxLength={60}
            description={t('new.slugHelp', { origin: window.location.origin, slug: values.slug || '…' })}
            value={values.slug}
            error={fault('slug')}
            onChange={({ currentTarget: { value } }) => {
              setSlugIsOwn(true);
              set({ slug: value });
            }}
          />
          <Select
            label={t('new.zone')}
            description={t('new.zoneHelp')}
            searchable
            required
            data={timeZones()}
            limit={50}
            value={values.timeZone}
            error={fault('timeZone')}
            onChange={(value) => value && set({ timeZone: value })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              type="date"
              label={t('new.first')}
              required
              value={values.startsOn}
              error={fault('startsOn')}
              onChange={({ currentTarget: { value } }) =>
                set({ startsOn: value, ...(values.endsOn < value ? { endsOn: value } : {}) })
              }
            />
            <TextInput
              type="date"
              label={t('new.last')}
              required
              min={values.startsOn}
              value={values.endsOn}
              error={fault('endsOn')}
              onChange={({ currentTarget: { value } }) => set({ endsOn: value })}
            />
            <ZonedTimeInput
              label={t('new.opens')}
              zone={values.timeZone}
              value={values.callOpensAt}
              error={fault('callOpensAt')}
              onChange={(value) => set({ callOpensAt: value })}
            />
            <ZonedTimeInput
              label={t('new.closes')}
              description={t('new.closesHelp')}
              zone={values.timeZone}
              value={values.callClosesAt}
              error={fault('callClosesAt')}
              onChange={(value) => set({ callClosesAt: value })}
            />
          </SimpleGrid>
          <Button type="submit" loading={create.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('new.submit')}
          </Button>
        </Stack>
      </form>
    </PlainFrame>
  );
}
