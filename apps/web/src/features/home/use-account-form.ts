import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/client';
import type { AccountValues } from './account-fields';

/** Values, problem and sending of a form that ends with somebody signed in. */
export function useAccountForm(send: (values: AccountValues) => Promise<unknown>, then: () => void) {
  const [values, setValues] = useState<AccountValues>({ name: '', email: '', password: '' });
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await queries.invalidateQueries();
      then();
    },
  });
  return {
    values,
    setValues,
    problem: sending.error instanceof ApiProblem ? sending.error : null,
    isSending: sending.isPending,
    submit: (event: { preventDefault(): void }) => {
      event.preventDefault();
      sending.mutate(values);
    },
  };
}
