import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { goOn } from './stops';

export interface Choice<T> {
  readonly value: T;
  /** Said for it where what is shown is not enough. */
  readonly label?: string;
  readonly shown: ReactNode;
  readonly attributes?: Readonly<Record<`data-${string}`, unknown>>;
}

interface ChoiceGroupProps<T> {
  readonly id: string;
  readonly className: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  /** What a key makes of the value; undefined: not one of its keys. */
  readonly afterKey: (key: string) => T | null | undefined;
  readonly describedBy?: string | undefined;
  readonly isRequired: boolean;
  readonly isFaulty: boolean;
  readonly isDisabled: boolean;
}

/** A radio group as a row of segments: one stop for Tab, its own keys, Enter goes on; the chosen one once more clears. */
export function ChoiceGroup<T>(props: ChoiceGroupProps<T>) {
  const { id, className, choices, value, onChange, afterKey, describedBy, isRequired, isFaulty, isDisabled } =
    props;
  const group = useRef<HTMLDivElement>(null);
  const chosen = choices.findIndex((choice) => choice.value === value);
  useLayoutEffect(() => {
    // The focus follows the choice, as in any radio group.
    if (!group.current?.contains(document.activeElement)) return;
    group.current.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [chosen]);
  const keyDown = (event: KeyboardEvent): void => {
    if (isDisabled || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      goOn(event.currentTarget);
      return;
    }
    const after = afterKey(event.key);
    if (after === undefined) return;
    event.preventDefault();
    if (after !== value) onChange(after);
  };
  return (
    <div
      id={id}
      ref={group}
      role="radiogroup"
      className={className}
      data-stop=""
      data-faulty={isFaulty}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      aria-required={isRequired}
      aria-invalid={isFaulty}
      aria-disabled={isDisabled}
      onKeyDown={keyDown}
    >
      {choices.map((choice, i) => (
        <button
          key={i}
          type="button"
          role="radio"
          aria-checked={i === chosen}
          aria-label={choice.label}
          tabIndex={!isDisabled && i === Math.max(0, chosen) ? 0 : -1}
          disabled={isDisabled}
          {...choice.attributes}
          onClick={() => onChange(i === chosen ? null : choice.value)}
        >
          {choice.shown}
        </button>
      ))}
    </div>
  );
}
