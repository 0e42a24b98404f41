import { PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import type { ApiProblem } from '../../api/client';

export interface AccountValues {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

interface AccountFieldsProps {
  readonly values: AccountValues;
  readonly onChange: (values: AccountValues) => void;
  readonly problem: ApiProblem | null;
  /** Signing in asks for no name and sets no new password. */
  readonly isNew: boolean;
}

export function AccountFields({ values, onChange, problem, isNew }: AccountFieldsProps) {
  const { t } = useTranslation('home');
  const fault = (field: string): string | undefined =>
    problem?.faults.find((each) => each.field === field)?.reason;
  return (
    <>
      {isNew && (
        <TextInput
          label={t('form.name')}
          required
          autoComplete="name"
          maxLength={200}
          value={values.name}
          error={fault('name')}
          onChange={(event) => onChange({ ...values, name: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('form.email')}
        type="email"
        required
        autoComplete="username"
        maxLength={254}
        value={values.email}
        error={fault('email')}
        onChange={(event) => onChange({ ...values, email: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('form.password')}
        description={isNew ? t('form.passwordHelp') : undefined}
        required
        autoComplete={isNew ? 'new-password' : 'current-password'}
        minLength={isNew ? 8 : 1}
        maxLength={200}
        value={values.password}
        error={fault('password')}
        onChange={(event) => onChange({ ...values, password: event.currentTarget.value })}
      />
    </>
  );
}
