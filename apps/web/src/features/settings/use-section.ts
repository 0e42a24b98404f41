import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/client';

/**
 * One section of the settings: what is stored, what is edited, and saving under the version seen. A stale save keeps what
 * was typed; the caller offers to load theirs or to save over it.
 */
export function useSection<T, S = unknown>(
  stored: T,
  version: number,
  save: (value: T, version: number) => Promise<S>,
  reload: () => Promise<unknown>,
) {
  // Null: nothing is typed, what is stored shows through. Else what is typed, and the version it was typed over.
  const [edit, setEdit] = useState<{ value: T; seen: number } | null>(null);
  const saving = useMutation({
    mutationFn: (change: { value: T; seen: number }) => save(change.value, change.seen),
    onSuccess: async () => {
      await reload();
      setEdit(null);
    },
  });
  const isStale = saving.error instanceof ApiProblem && saving.error.code === 'stale_write';
  return {
    value: edit ? edit.value : stored,
    isDirty: edit !== null,
    isSaving: saving.isPending,
    isSaved: saving.isSuccess && edit === null,
    problem: isStale ? null : saving.error,
    isStale,
    change: (value: T) => {
      setEdit({ value, seen: edit?.seen ?? version });
      if (!saving.isPending) saving.reset();
    },
    submit: () => {
      if (edit) saving.mutate(edit);
    },
    /** Saves what was typed with an answer to what the refusal asked; `then` hears what came of it. */
    submitWith: (answer: Partial<T>, then: (saved: S) => void = () => {}) => {
      if (edit) saving.mutate({ ...edit, value: { ...edit.value, ...answer } }, { onSuccess: then });
    },
    /** Takes what is stored now and drops what was typed. */
    loadTheirs: async () => {
      saving.reset();
      setEdit(null);
      await reload();
    },
    /** Saves what was typed over the version that the refusal told of. */
    overwrite: () => {
      const current =
        saving.error instanceof ApiProblem
          ? (saving.error.current as { version?: number } | undefined)
          : undefined;
      if (edit) saving.mutate({ ...edit, seen: current?.version ?? version });
    },
  };
}
