import { NumberInput, TextInput } from '@mantine/core';
import type { Column } from './row-list';

type Row = Readonly<Record<string, unknown>>;
type Keys<T, V> = { [K in keyof T]-?: T[K] extends V ? K : never }[keyof T] & string;

interface TextColumn {
  readonly max: number;
  readonly required?: true;
  readonly width?: number | string;
}

/** A column of texts. */
export const textColumn = <T extends object>(
  field: Keys<T, string>,
  title: string,
  { max, required, width }: TextColumn,
): Column<T> => ({
  title,
  ...(width === undefined ? {} : { width }),
  cell: (row, change, label) => (
    <TextInput
      aria-label={label}
      required={required ?? false}
      maxLength={max}
      value={(row as Row)[field] as string}
      onChange={(event) => change({ [field]: event.currentTarget.value } as unknown as Partial<T>)}
    />
  ),
});

interface NumberColumn {
  readonly min: number;
  readonly max: number;
  readonly width: number;
  /** What an emptied field means. */
  readonly otherwise: number | null;
}

/** A column of whole numbers. */
export const numberColumn = <T extends object>(
  field: Keys<T, number | null>,
  title: string,
  { min, max, width, otherwise }: NumberColumn,
): Column<T> => ({
  title,
  width,
  cell: (row, change, label) => (
    <NumberInput
      aria-label={label}
      required={otherwise !== null}
      min={min}
      max={max}
      allowDecimal={false}
      value={((row as Row)[field] as number | null) ?? ''}
      onChange={(value) =>
        change({
          [field]: typeof value === 'number' ? Math.round(value) : otherwise,
        } as unknown as Partial<T>)
      }
    />
  ),
});
