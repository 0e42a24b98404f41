import type { Completion } from '#domain/ranking/query/complete-query';

interface CompletionListProps {
  readonly id: string;
  readonly options: readonly Completion[];
  readonly active: number;
  readonly take: (place: number) => void;
}

/** What could be written, below the box; the focus stays in the box. */
export function CompletionList({ id, options, active, take }: CompletionListProps) {
  return (
    <ul id={`${id}-options`} role="listbox" className="query-options" hidden={options.length === 0}>
      {options.map(({ insert, says }, place) => (
        <li
          key={insert}
          id={`${id}-option-${place}`}
          role="option"
          aria-selected={place === active}
          // Before the box loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            take(place);
          }}
        >
          <code>{insert}</code>
          {says && <span>{says}</span>}
        </li>
      ))}
    </ul>
  );
}
