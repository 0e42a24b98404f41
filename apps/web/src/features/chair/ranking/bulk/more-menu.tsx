import { Button, Menu } from '@mantine/core';
import { IconDots, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, type Schemas } from '../../../../api/client';
import { useConference } from '../../../../app/conference-context';
import { useTranslation } from '../../../../i18n/texts';
import { useNamedRound } from '../../../../ui/use-rounds';
import { inZone } from '../../../../ui/when';
import { batchesKey } from './use-decide-many';

interface MoreMenuProps {
  /** By which an export holds exactly the talks that are shown; null: it has a fault. */
  readonly query: string | null;
  /** Null: the viewer decides nothing, and has no steps. */
  readonly undo: ((batchId: string) => void) | null;
  readonly mayExport: boolean;
}

type Batch = Schemas['DecisionBatch'];

/** Files of exactly what is shown, and one's own latest steps with the way back. */
export function MoreMenu({ query, undo, mayExport }: MoreMenuProps) {
  const { t, i18n } = useTranslation('bulk-decisions');
  const { slug, timeZone } = useConference();
  const round = useNamedRound();
  const [isOpen, setOpen] = useState(false);
  const batches = useQuery({
    queryKey: batchesKey(slug),
    queryFn: () =>
      ask<Schemas['DecisionBatchList']>(
        api.GET('/api/conferences/{slug}/decision-batches', { params: { path: { slug } } }),
      ),
    enabled: isOpen && undo !== null,
  });
  const items = batches.data?.items ?? [];
  if (!mayExport && !undo) return null;
  const asked = new URLSearchParams({
    ...(query ? { query } : {}),
    ...(round === null ? {} : { round }),
  }).toString();
  const file = (name: string): string =>
    `/api/conferences/${slug}/exports/${name}${asked === '' ? '' : `?${asked}`}`;
  const label = ({ outcome, count, madeAt }: Batch): string =>
    t(`step.${(outcome ?? 'undecided') as 'accepted' | 'waitlisted' | 'rejected' | 'undecided'}`, {
      count,
      at: inZone(madeAt, timeZone, i18n.language),
    });
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default" px="sm" aria-label={t('more')}>
          <IconDots size={16} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {mayExport && (
          <>
            <Menu.Label>{t('export.title')}</Menu.Label>
            <Menu.Item
              component="a"
              href={file('season.xlsx')}
              download
              disabled={query === null}
              leftSection={<IconFileSpreadsheet size={16} />}
            >
              {t('export.workbook')}
            </Menu.Item>
            <Menu.Item
              component="a"
              href={file('reviews.csv')}
              download
              disabled={query === null}
              leftSection={<IconFileTypeCsv size={16} />}
            >
              {t('export.reviews')}
            </Menu.Item>
          </>
        )}
        {undo && (
          <>
            <Menu.Label>{t('steps')}</Menu.Label>
            {items.length === 0 && <Menu.Item disabled>{t('noSteps')}</Menu.Item>}
            {items.map((batch) => (
              <Menu.Item
                key={batch.id}
                disabled={batch.undoneAt !== null}
                onClick={() => undo(batch.id)}
                rightSection={batch.undoneAt === null ? t('undo') : t('undoneAlready')}
              >
                {label(batch)}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
