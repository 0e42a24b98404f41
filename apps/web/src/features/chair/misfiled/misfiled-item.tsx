import { Anchor, Button, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { Link } from 'react-router';
import type { Misfiled } from './use-misfiled';

interface MisfiledItemProps {
  readonly slug: string;
  readonly item: Misfiled;
  readonly isChosen: boolean;
  readonly nameOf: (trackId: string | null) => string;
  readonly choose: () => void;
  readonly move: (trackId: string) => void;
  readonly dismiss: () => void;
}

/** "3 of 4 reviewers say Security", and what to do about it. */
export function MisfiledItem({ slug, item, isChosen, nameOf, choose, move, dismiss }: MisfiledItemProps) {
  const { t } = useTranslation('misfiled');
  const { number, title, trackId, reviews, suggestions, mayMove } = item;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li ref={row} data-chosen={isChosen || undefined} aria-current={isChosen} onPointerDown={choose}>
      <div className="misfiled-says">
        <Anchor component={Link} to={`/c/${slug}/chair/ranking?at=${number}&open=1`} size="sm" fw={600}>
          #{number} {title}
        </Anchor>
        <Text size="sm">
          {suggestions
            .map((each) => t('says', { count: reviews, part: each.reviewers, track: nameOf(each.trackId) }))
            .join('; ')}
          <Text span size="sm" c="dimmed">
            {' · '}
            {t('now', { track: nameOf(trackId) })}
          </Text>
        </Text>
      </div>
      {mayMove && (
        <Group gap="xs" className="misfiled-acts">
          {suggestions.slice(0, 2).map((each, i) => (
            <Button
              key={each.trackId}
              size="compact-sm"
              variant={i > 0 ? 'default' : isChosen ? 'filled' : 'light'}
              onClick={() => move(each.trackId)}
            >
              {t('move', { track: nameOf(each.trackId) })}
            </Button>
          ))}
          <Button size="compact-sm" variant="default" onClick={dismiss}>
            {t('dismiss')}
          </Button>
        </Group>
      )}
    </li>
  );
}
