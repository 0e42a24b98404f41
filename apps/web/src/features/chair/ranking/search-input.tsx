import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SearchInputProps {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Keeps what is typed itself while it has the focus: the address follows, and must not move the cursor. */
export function SearchInput({ inputRef, value, onChange }: SearchInputProps) {
  const { t } = useTranslation('ranking');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const change = (next: string): void => {
    setTyped(next);
    onChange(next);
  };
  return (
    <TextInput
      ref={inputRef}
      type="search"
      className="ranking-search"
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
      placeholder={t('filter.search')}
      aria-label={t('filter.search')}
      leftSection={<IconSearch size={15} />}
      rightSection={
        shown && <CloseButton size="sm" aria-label={t('filter.clear')} onClick={() => change('')} />
      }
    />
  );
}
