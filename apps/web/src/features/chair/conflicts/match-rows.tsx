import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import type { Match, Verdict } from './match';

interface MatchRowsProps {
  readonly matches: readonly Match[];
  readonly currentId: string | null;
  readonly canDecide: boolean;
  readonly choose: (id: string) => void;
  readonly decide: (match: Match, verdict: Verdict) => void;
}

/** What may be the same, one row each; the keys act on the current one. */
export function MatchRows({ matches, currentId, canDecide, choose, decide }: MatchRowsProps) {
  const { t } = useTranslation('conflicts');
  return (
    <ul className="match-rows" aria-label={t('open.title')}>
      {matches.map((row) => (
        <li
          key={row.id}
          className="match-row"
          aria-current={row.id === currentId ? 'true' : undefined}
          onClick={() => choose(row.id)}
        >
          <MatchNames row={row} />
          <MatchFacts row={row} />
          {canDecide && (
            <Group gap={6} wrap="nowrap" role="group" aria-label={t('open.isSame')}>
              <Button size="compact-sm" variant="light" onClick={() => decide(row, 'same')}>
                {t('sameKey')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => decide(row, 'different')}>
                {t('differentKey')}
              </Button>
            </Group>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Both names, each with who bears it. */
export function MatchNames({ row: { of, match } }: { readonly row: Match }) {
  const { t } = useTranslation('conflicts');
  if (of === 'companies')
    return (
      <span className="match-names">
        <b>{match.oneName}</b> <span aria-hidden>↔</span> <b>{match.otherName}</b>
      </span>
    );
  const { closeTo, memberName, memberCompany, speakerName, speakerCompany } = match;
  return (
    <span className="match-names">
      <b>{closeTo?.name ?? memberName}</b>{' '}
      <Text span size="sm" c="dimmed">
        {closeTo
          ? t('closeTo', { kind: t(`kind.${closeTo.kind}`), member: memberName })
          : [t('member'), memberCompany].filter(Boolean).join(', ')}
      </Text>{' '}
      <span aria-hidden>↔</span> <b>{speakerName}</b>{' '}
      <Text span size="sm" c="dimmed">
        {[t('speaker'), speakerCompany].filter(Boolean).join(', ')}
      </Text>
    </span>
  );
}

function MatchFacts({ row: { of, match } }: { readonly row: Match }) {
  const { t } = useTranslation('conflicts');
  const facts = [
    match.why && t(`why.${match.why}`),
    of === 'companies' && t('members', { count: match.memberCount }),
    t('closes', { count: match.talkCount }),
  ];
  return (
    <Text span size="sm" c="dimmed">
      {facts.filter(Boolean).join(' · ')}
    </Text>
  );
}
