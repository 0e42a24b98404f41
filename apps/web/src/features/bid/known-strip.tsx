import { Anchor } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import { Link } from 'react-router';
import { useConference } from '../../app/conference-context';
import type { BidList } from './bid-rows';

/** What I said I know, best first, and where to change it: it counts beside the bids. */
export function KnownStrip({ list }: { readonly list: Pick<BidList, 'tracks' | 'topics'> }) {
  const { t } = useTranslation('bid');
  const { slug } = useConference();
  if (list.tracks.length + list.topics.length === 0) return null;
  const known = [...list.tracks, ...list.topics]
    .flatMap(({ name, level }) => (level === null ? [] : [{ name, level }]))
    .toSorted((a, b) => b.level - a.level);
  const words = known.map(({ name, level }) => t('known.one', { name, level: t(levelWord(level)) }));
  return (
    <p className="bid-known">
      {words.length > 0 ? t('known.all', { list: words.join(', ') }) : t('known.none')}{' '}
      <Anchor component={Link} to={`/c/${slug}/my-seat`} inherit underline="always">
        {t(words.length > 0 ? 'known.change' : 'known.say')}
      </Anchor>
    </p>
  );
}

const LEVELS = ['known.level1', 'known.level2', 'known.level3'] as const;
const levelWord = (level: number): (typeof LEVELS)[number] => LEVELS[level - 1] ?? LEVELS[0];
