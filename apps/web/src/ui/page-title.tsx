import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

/** The page's one heading, the browser's title, and the one primary action at the right. */
export function PageTitle({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Rostrum`;
  }, [title]);
  return (
    <div className="page-title">
      <Title order={1}>{title}</Title>
      {children}
    </div>
  );
}
