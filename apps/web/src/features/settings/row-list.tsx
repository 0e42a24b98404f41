import { ActionIcon, Button, Group, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/texts';
import './row-list.css';

export interface Column<T> {
  readonly title: string;
  readonly width?: number | string;
  readonly cell: (row: T, change: (patch: Partial<T>) => void, label: string) => ReactNode;
}

interface RowListProps<T> {
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly nameOf: (row: T) => string;
  readonly fresh: () => T;
  readonly onChange: (rows: T[]) => void;
}

/** A short list edited in place: add, change, order, remove. */
export function RowList<T>({ rows, columns, nameOf, fresh, onChange }: RowListProps<T>) {
  const { t } = useTranslation('settings');
  const swap = (i: number, j: number): void => {
    const next = [...rows];
    [next[i], next[j]] = [next[j]!, next[i]!];
    onChange(next);
  };
  return (
    <>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('list.empty')}
        </Text>
      )}
      {rows.length > 0 && (
        <div className="row-list">
          <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                {columns.map(({ title, width }) => (
                  <Table.Th key={title} w={width} fz="xs" c="dimmed">
                    {title}
                  </Table.Th>
                ))}
                <Table.Th w={96} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row, i) => (
                <Table.Tr key={i} style={{ verticalAlign: 'top' }}>
                  {columns.map(({ title, width, cell }, place) => (
                    <Table.Td
                      key={title}
                      data-title={place > 0 ? title : undefined}
                      data-small={typeof width === 'number' || undefined}
                    >
                      {cell(
                        row,
                        (patch) => onChange(rows.map((each, j) => (j === i ? { ...each, ...patch } : each))),
                        `${title} ${i + 1}`,
                      )}
                    </Table.Td>
                  ))}
                  <Table.Td data-tools>
                    <Group gap={2} wrap="nowrap" justify="flex-end">
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        disabled={i === 0}
                        aria-label={t('list.up', { name: nameOf(row) })}
                        onClick={() => swap(i, i - 1)}
                      >
                        <IconArrowUp size={16} />
                      </ActionIcon>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        disabled={i === rows.length - 1}
                        aria-label={t('list.down', { name: nameOf(row) })}
                        onClick={() => swap(i, i + 1)}
                      >
                        <IconArrowDown size={16} />
                      </ActionIcon>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('list.remove', { name: nameOf(row) })}
                        onClick={() => onChange(rows.filter((_, j) => j !== i))}
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...rows, fresh()])}
        >
          {t('list.add')}
        </Button>
      </Group>
    </>
  );
}
