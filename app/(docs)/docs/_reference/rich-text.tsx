/** A description with `code` in it, one paragraph a blank line. */
export function RichText({ text }: { text: string }) {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => (
      <p key={paragraph} className="max-w-[70ch] text-pretty text-muted-foreground">
        {paragraph.split("`").map((part, index) =>
          index % 2 === 1 ? (
            <code key={index} className="font-mono text-[0.92em] text-foreground">
              {part}
            </code>
          ) : (
            part
          ),
        )}
      </p>
    ));
}
