import { Anchor } from '@mantine/core';

const LINK = /(https?:\/\/[^\s<>"]+)/;

/** Plain text, its links to follow. Nothing else in it is read as markup. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <div className="mail-body">
      {text.split(LINK).map((part, i) =>
        LINK.test(part) ? (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a mail never move
          <Anchor key={i} href={part} inherit>
            {part}
          </Anchor>
        ) : (
          part
        ),
      )}
    </div>
  );
}
