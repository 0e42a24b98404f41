import { type UseMutationResult, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Fault } from '#domain/errors';
import { type SpeakerExperience, experienceFaults } from '#domain/proposal/speaker-experience';
import { ApiProblem, api, ask, seen, type Schemas } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { keepHere, keptHere } from '../../ui/kept-here';

type MyExperience = Schemas['MyExperience'];

const at = (slug: string, number: number) => ({ params: { path: { slug, number } } });

export const experienceFieldId = (field: string): string => `experience-${field.replaceAll('.', '-')}`;

export const experienceQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['my-experience', slug, number],
    queryFn: () =>
      ask<MyExperience>(
        api.GET('/api/conferences/{slug}/my-proposals/{number}/my-experience', at(slug, number)),
      ),
  });

/** Where this browser keeps what one typed and did not save. */
export const experienceKey = (slug: string, number: number, userId: string): string =>
  `experience:${slug}:${number}:${userId}`;

interface Edit extends SpeakerExperience {
  readonly seen: number | null;
}

export interface ExperienceEdit {
  readonly said: SpeakerExperience;
  readonly change: (patch: Partial<SpeakerExperience>) => void;
  /** Saves over the version that is given. */
  readonly save: UseMutationResult<MyExperience, Error, number | null>;
  readonly version: number | null;
  readonly isChanged: boolean;
  /** Told once saving was asked for. */
  readonly faults: readonly Fault[];
  readonly stale: boolean;
  /** What is stored instead of what is typed here, or the other way round. */
  readonly take: () => void;
  readonly overwrite: () => void;
}

/** What is typed about one's experience, kept in this browser until the server has it. */
export function useExperience(number: number, stored: MyExperience, userId: string): ExperienceEdit {
  const { slug } = useConference();
  const queries = useQueryClient();
  const key = experienceKey(slug, number, userId);
  const [edit, setHere] = useState(() => keptHere<Edit>(key));
  const [isAsked, setAsked] = useState(false);
  const setEdit = (after: Edit | null): void => {
    setHere(after);
    keepHere(key, after);
  };
  const show = (experience: MyExperience): void => {
    queries.setQueryData(experienceQuery(slug, number).queryKey, experience);
    setAsked(false);
    setEdit(null);
  };
  const said: SpeakerExperience = edit ?? stored;
  const store = (version: number | null): Promise<MyExperience> => {
    setAsked(true);
    const [fault] = experienceFaults(said);
    if (fault)
      return Promise.reject(new ApiProblem(422, 'invalid', fault.reason, experienceFaults(said) as never));
    return ask<MyExperience>(
      api.PUT('/api/conferences/{slug}/my-proposals/{number}/my-experience', {
        ...at(slug, number),
        headers: seen(version),
        body: { hasSpokenBefore: said.hasSpokenBefore, earlierTalks: [...said.earlierTalks] },
      }),
    );
  };
  const save = useMutation({ mutationFn: store, onSuccess: show });
  const version = edit ? edit.seen : stored.version;
  const current =
    save.error instanceof ApiProblem && save.error.code === 'stale_write'
      ? (save.error.current as MyExperience)
      : null;
  return {
    said,
    change: (patch) =>
      setEdit({
        hasSpokenBefore: said.hasSpokenBefore,
        earlierTalks: said.earlierTalks,
        seen: version,
        ...patch,
      }),
    save,
    version,
    isChanged: edit !== null,
    faults: isAsked ? experienceFaults(said) : [],
    stale: current !== null,
    take: () => {
      show(current!);
      save.reset();
    },
    overwrite: () => save.mutate(current!.version),
  };
}
