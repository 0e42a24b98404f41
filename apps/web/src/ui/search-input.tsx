import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';

interface SearchInputProps {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly clearLabel: string;
  readonly className: string;
}

/** Keeps what is typed itself while it has the focus: the address follows, and must not move the cursor. */
export function SearchInput({ inputRef, value, onChange, label, clearLabel, className }: SearchInputProps) {
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
      className={className}
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
      placeholder={label}
      aria-label={label}
      leftSection={<IconSearch size={15} />}
      rightSection={shown && <CloseButton size="sm" aria-label={clearLabel} onClick={() => change('')} />}
    />
  );
}
