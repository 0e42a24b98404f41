import { useState } from 'react';
import type { FieldFault } from './talk-values';

/** Errors stand at a field once it was left, and at all of them once the talk was to be submitted. */
export function useTouched(faults: readonly FieldFault[]) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  return {
    leave: (field: string) => setLeft((before) => (before.has(field) ? before : new Set([...before, field]))),
    touchAll: () => setAll(true),
    isAll,
    errorOf: (field: string): string | undefined =>
      isAll || left.has(field) ? faults.find((fault) => fault.field === field)?.reason : undefined,
  };
}
