import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { BudgetGrid } from './budget-grid';
import { budgetsQuery } from './use-budgets';
import './budgets.css';

/** How many talks of which format each track can take. */
export function BudgetsPage() {
  const { t } = useTranslation('budgets');
  const { slug } = useConference();
  const budgets = useQuery(budgetsQuery(slug));
  return (
    <div className="page page-budgets">
      <PageTitle title={t('title')} />
      {budgets.isPending && <Loader size="sm" />}
      {budgets.isError && !budgets.data && (
        <ProblemNote error={budgets.error} retry={() => void budgets.refetch()} />
      )}
      {budgets.data && <BudgetGrid budgets={budgets.data} />}
    </div>
  );
}
