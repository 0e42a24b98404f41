import { useMemo } from 'react';
import { useTranslation } from '../../i18n/texts';
import type { SectionProps } from './general-section';
import { type Column, RowList } from './row-list';
import { SectionPanel } from './section-panel';
import { useSection } from './use-section';

interface ListSectionProps<T> extends SectionProps {
  readonly list: 'tracks' | 'formats' | 'levels' | 'topics';
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly fresh: () => T;
  /** A row without id is a new one; the server gives it an id. */
  readonly save: (items: T[], version: number) => Promise<unknown>;
  readonly help?: string;
}

/** A list of the conference's, edited in place and saved whole. */
export function ListSection<T extends { readonly name: string }>(props: ListSectionProps<T>) {
  const { list, rows, columns, fresh, save, help, conference, reload } = props;
  const { t } = useTranslation('settings');
  const stored = useMemo<T[]>(() => [...rows], [rows]);
  const section = useSection(stored, conference.version, save, reload);
  return (
    <SectionPanel id={list} title={t(`sections.${list}`)} section={section} help={help}>
      <RowList
        rows={section.value}
        nameOf={({ name }) => name}
        fresh={fresh}
        onChange={section.change}
        columns={columns}
      />
    </SectionPanel>
  );
}
