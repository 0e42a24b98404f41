import { isOnScale } from '#domain/conference/round-rules';

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The scores of a scale, lowest first. */
export function scoresOf({ min, max, step }: Scale): number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, i) => Number((min + i * step).toFixed(6)));
}

/**
 * What a key does to a score: a digit sets it, "." or "h" adds half a point or takes it off again, arrows move by a step,
 * Backspace clears. Undefined: the key is none of the control's.
 */
export function scoreAfterKey(key: string, value: number | null, scale: Scale): number | null | undefined {
  if (/^\d$/.test(key)) {
    const digit = Number(key);
    // "0" is ten where a scale goes that far and has no zero.
    const wanted = digit === 0 && scale.min > 0 ? 10 : digit;
    return isOnScale(wanted, scale) ? wanted : value;
  }
  const on = (wanted: number): number | null => (isOnScale(wanted, scale) ? wanted : value);
  switch (key) {
    case '.':
    case ',':
    case 'h':
      if (value === null) return null;
      return Number.isInteger(value) ? on(value + 0.5) : on(value - 0.5);
    case 'ArrowRight':
    case 'ArrowUp':
      return value === null ? scale.min : Math.min(scale.max, Number((value + scale.step).toFixed(6)));
    case 'ArrowLeft':
    case 'ArrowDown':
      return value === null ? scale.max : Math.max(scale.min, Number((value - scale.step).toFixed(6)));
    case 'Backspace':
    case 'Delete':
      return null;
    default:
      return undefined;
  }
}
