import { Anchor, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n/texts';
import type { CompanyShare } from '#domain/committee/company-share';

interface CompanyWarningProps {
  readonly shares: readonly CompanyShare[];
  readonly percent: number;
  readonly onChoose?: (company: string) => void;
}

/** Companies with more than the set share of the committee, each with how many of how many. */
export function CompanyWarning({ shares, percent, onChoose }: CompanyWarningProps) {
  const { t, i18n } = useTranslation('committee');
  if (shares.length === 0) return null;
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Text size="sm" className="company-warning" role="note">
      <IconAlertTriangle size={15} aria-hidden /> {t('companies.over', { percent })}:{' '}
      {shares.map(({ company, count, of }, i) => {
        const words = t('companies.share', { company, count, of, share: share.format(count / of) });
        return (
          <span key={company}>
            {i > 0 && ' · '}
            {onChoose ? (
              <Anchor component="button" type="button" size="sm" onClick={() => onChoose(company)}>
                {words}
              </Anchor>
            ) : (
              words
            )}
          </span>
        );
      })}
    </Text>
  );
}
