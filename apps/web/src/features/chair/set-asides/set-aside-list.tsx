import { Stack, Table, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/texts';
import { When } from '../../../ui/when';
import { ScrollRegion } from '../assignment/scroll-region';
import { CountAgainButton } from './count-again-button';
import { useSetAsides } from './use-set-asides';

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
        <Link to={`/c/${slug}/chair/ranking?at=${one.number}&open`}>
          {t('of', { number: one.number, title: one.title })}
        </Link>
      ),
      target: { name: one.reviewer ?? `#${one.number}`, number: one.number, reviewId: one.reviewId },
    })),
  ];
  return (
    <section className="panel" aria-labelledby="set-asides">
      <Stack p="md" pb="xs">
        <Title order={2} id="set-asides">
          {t('title')}
        </Title>
      </Stack>
      <ScrollRegion label={t('title')}>
        <Table>
          <Table.Tbody>
            {rows.map(({ key, name, what, reason, setAsideBy, setAsideAt, version, target }) => (
              <Table.Tr key={key}>
                <Table.Td className="pace-name">{name}</Table.Td>
                <Table.Td>{what}</Table.Td>
                <Table.Td>{reason}</Table.Td>
                <Table.Td className="quiet">
                  {setAsideBy && `${setAsideBy}, `}
                  <When at={setAsideAt} zone={zone} />
                </Table.Td>
                <Table.Td>
                  <CountAgainButton slug={slug} target={target} version={version} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
}
