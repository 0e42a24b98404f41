import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, ask, type Schemas } from '../../../api/client';
import { keepHere, keptHere } from '../../../ui/kept-here';
import { membersKey } from './committee-data';

export interface ChosenFile {
  readonly name: string;
  /** The bytes in base64: the server reads them, and refuses an encoding it would have to guess. */
  readonly content: string;
}

export async function chosenFile(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { name: file.name, content: btoa(binary) };
}

/** A list on its way to being invited: typed or chosen, read by the server at every pause, sent when nothing is to mend. */
export function useInvitations(slug: string) {
  const kept = `invite ${slug}`;
  const [text, setText] = useState(() => keptHere<string>(kept) ?? '');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const queries = useQueryClient();
  useEffect(() => keepHere(kept, text === '' ? null : text), [kept, text]);
  const [settled] = useDebouncedValue(text, 300);
  const body = file ? { file: file.content } : { text: settled };
  const isEmpty = file === null && text.trim() === '';
  const params = { path: { slug } };
  const preview = useQuery({
    queryKey: ['invitations', slug, body],
    queryFn: () =>
      ask<Schemas['InvitationPreview']>(
        api.POST('/api/conferences/{slug}/invitations/preview', { params, body }),
      ),
    enabled: !isEmpty && (file !== null || settled.trim() !== ''),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const invite = useMutation({
    mutationFn: () =>
      ask<Schemas['Invited']>(api.POST('/api/conferences/{slug}/invitations', { params, body })),
    onSuccess: () => {
      setText('');
      setFile(null);
      return queries.invalidateQueries({ queryKey: membersKey(slug) });
    },
  });
  return {
    text,
    setText,
    file,
    setFile,
    isEmpty,
    // What is typed now has been read: only then may it be sent.
    isRead: preview.isSuccess && !preview.isPlaceholderData && (file !== null || settled === text),
    preview: isEmpty ? undefined : preview.data,
    problem: isEmpty ? null : preview.error,
    invite,
  };
}
