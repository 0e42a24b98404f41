import { Anchor, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/texts';
import { When } from '../../../ui/when';
import { CountAgainButton } from './count-again-button';
import { useSetAsides } from './use-set-asides';
import './set-asides.css';

interface SetAsideListProps {
  readonly slug: string;
  readonly roundId: string;
  readonly zone: string;
}

/** Everything that does not count because a chair said so, with the way back; nothing at all where there is none. */
export function SetAsideList({ slug, roundId, zone }: SetAsideListProps) {
  const { t } = useTranslation('set-asides');
  const { data } = useSetAsides(slug, roundId);
  if (!data || data.reviewers.length + data.reviews.length === 0) return null;
  const rows = [
    ...data.reviewers.map((one) => ({
      ...one,
      key: one.memberId,
      what: <>{t('ofAll', { count: one.reviews })}</>,
      target: { name: one.name, roundId, memberId: one.memberId, reviews: one.reviews },
    })),
    ...data.reviews.map((one) => ({
      ...one,
      key: one.reviewId,
      name: one.reviewer ?? '–',
      what: (
        <Anchor component={Link} to={`/c/${slug}/chair/ranking?at=${one.number}&open`} size="sm">
          {t('of', { number: one.number, title: one.title })}
        </Anchor>
      ),
      target: { name: one.reviewer ?? `#${one.number}`, number: one.number, reviewId: one.reviewId },
    })),
  ];
  return (
    <section className="panel" aria-labelledby="set-asides">
      <Title order={2} id="set-asides" className="set-asides-title">
        {t('title')}
      </Title>
      <ul className="set-asides">
        {rows.map(({ key, name, what, reason, setAsideBy, setAsideAt, version, target }) => (
          <li key={key}>
            <span className="set-aside-who">
              <b>{name}</b>
              {what}
            </span>
            <span>
              {reason}
              <small className="quiet">
                {setAsideBy && `${setAsideBy}, `}
                <When at={setAsideAt} zone={zone} />
              </small>
            </span>
            <CountAgainButton slug={slug} target={target} version={version} />
          </li>
        ))}
      </ul>
    </section>
  );
}
