import { ActionIcon, Button, Checkbox, Popover, ScrollArea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n/texts';
import type { Column } from './columns';

interface ColumnsMenuProps {
  readonly columns: readonly Column[];
  /** Ids of those shown, in their order. */
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

/** Which columns are shown, and in which order. */
export function ColumnsMenu({ columns, chosen, choose }: ColumnsMenuProps) {
  const { t } = useTranslation('ranking');
  const shown = chosen.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const others = columns.filter(({ id }) => !chosen.includes(id));
  const move = (id: string, by: number): void => {
    const place = chosen.indexOf(id);
    choose(chosen.toSpliced(place, 1).toSpliced(place + by, 0, id));
  };
  return (
    <Popover position="bottom-end" trapFocus transitionProps={{ duration: 0 }} width={280}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={16} />}>
          {t('columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah={420} type="auto">
          <ul className="column-choices">
            {[...shown, ...others].map(({ id, title, isFixed }) => {
              const place = chosen.indexOf(id);
              return (
                <li key={id}>
                  <Checkbox
                    size="sm"
                    label={title}
                    checked={place !== -1}
                    disabled={isFixed === true}
                    onChange={() => choose(place === -1 ? [...chosen, id] : chosen.toSpliced(place, 1))}
                  />
                  {place !== -1 && (
                    <span>
                      <ActionIcon
                        size="sm"
                        variant="subtle"
                        aria-label={t('columnUp', { title })}
                        disabled={place === 0}
                        onClick={() => move(id, -1)}
                      >
                        <IconArrowUp size={14} />
                      </ActionIcon>
                      <ActionIcon
                        size="sm"
                        variant="subtle"
                        aria-label={t('columnDown', { title })}
                        disabled={place === chosen.length - 1}
                        onClick={() => move(id, 1)}
                      >
                        <IconArrowDown size={14} />
                      </ActionIcon>
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
