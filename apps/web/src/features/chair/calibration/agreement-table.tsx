import { Title } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import type { Schemas } from '../../../api/client';

/** How far reviewers agree, criterion by criterion, never without what it rests on. */
export function AgreementTable({
  criteria,
}: {
  readonly criteria: readonly Schemas['CriterionAgreement'][];
}) {
  const { t } = useTranslation('calibration');
  return (
    <section>
      <Title order={2} mt="md">
        {t('page.agreement')}
      </Title>
      <p className="quiet">{t('page.agreementText')}</p>
      <table className="reviewer-figures">
        <thead>
          <tr>
            <th scope="col">{t('page.criterion')}</th>
            <th scope="col">{t('page.coefficient')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ id, name, coefficient, scores, talks }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{coefficient === null ? '–' : coefficient.toFixed(2).replace('-', '−')}</td>
              <td className="quiet">{t('page.basis', { scores, talks })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
