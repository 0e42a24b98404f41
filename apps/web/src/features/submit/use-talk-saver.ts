import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useConference } from '../../app/conference-context';
import { keepHere } from '../../ui/kept-here';
import { keptTalk, talkKey } from './kept-talk';
import { type Talk, editTalk, myTalksKey, talkKeyOf } from './talk-queries';
import { TalkSaver } from './talk-saver';

/** The saver of one talk for as long as its form is open. Drafts save themselves; what was submitted is saved when told to. */
export function useTalkSaver(talk: Talk, userId: string) {
  const { slug } = useConference();
  const queries = useQueryClient();
  const [saver] = useState(() => {
    const { number } = talk;
    const key = talkKey(userId, slug, number);
    return new TalkSaver(talk, keptTalk(key), talk.state === 'draft', {
      send: (body, version) => editTalk(slug, number, version, body),
      keep: (kept) => keepHere(key, kept),
      onSaved: (saved) => {
        queries.setQueryData(talkKeyOf(slug, number), saved);
        void queries.invalidateQueries({ queryKey: myTalksKey(slug) });
      },
    });
  });
  useEffect(() => {
    saver.start();
    const backOnline = (): void => void saver.save();
    window.addEventListener('online', backOnline);
    return () => {
      window.removeEventListener('online', backOnline);
      saver.stop();
    };
  }, [saver]);
  const state = useSyncExternalStore(saver.subscribe, saver.snapshot);
  return { saver, state };
}
