import { SegmentedControl, Text } from '@mantine/core';

/** How well somebody knows each thing, by its id: 1 knows of it, 2 knows it, 3 expert; one left out is not known. */
export type Levels = Readonly<Record<string, number>>;

interface LevelRowsProps {
  readonly things: readonly { readonly id: string; readonly name: string }[];
  readonly levels: Levels;
  readonly onChange: (levels: Levels) => void;
  /** The words of the four choices, from "not known" to "expert". */
  readonly words: readonly [string, string, string, string];
  readonly labelOf: (name: string) => string;
}

/** One line for each thing, four choices on it. */
export function LevelRows({ things, levels, onChange, words, labelOf }: LevelRowsProps) {
  return things.map(({ id, name }) => (
    <div key={id} className="level-row">
      <Text size="sm">{name}</Text>
      <SegmentedControl
        size="xs"
        aria-label={labelOf(name)}
        value={String(levels[id] ?? 0)}
        data={words.map((label, level) => ({ value: String(level), label }))}
        onChange={(chosen) => {
          const { [id]: _, ...others } = levels;
          onChange(chosen === '0' ? others : { ...others, [id]: Number(chosen) });
        }}
      />
    </div>
  ));
}
