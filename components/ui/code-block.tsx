import { CodeFrame } from "./code-frame";
import { CopyButton } from "./copy-button";

type CodeBlockProps = { code: string; title: string; className?: string; wrap?: boolean };

/** Code in a frame with a copy button. */
export function CodeBlock({ code, title, className, wrap }: CodeBlockProps) {
  return (
    <CodeFrame
      code={code}
      title={title}
      className={className}
      wrap={wrap}
      action={<CopyButton value={code} label={`Copy ${title}`} />}
    />
  );
}
