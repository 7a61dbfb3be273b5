import { JsonView } from "@/components/patterns/json-view";
import { Badge } from "@/components/ui/badge";
import type { ArgumentField } from "./argument-fields";

type ArgumentListProps = { fields: readonly ArgumentField[]; values: Record<string, unknown> };

/** The arguments of a call as a readable form: what was not given is left out. */
export function ArgumentList({ fields, values }: ArgumentListProps) {
  const given = fields.filter(({ name }) => values[name] !== undefined && values[name] !== null);
  if (given.length === 0) return <p className="text-13 text-muted-foreground">The call has no arguments.</p>;
  return (
    <dl className="grid gap-3">
      {given.map((field) => (
        <div key={field.name} className="grid min-w-0 gap-1 sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-3">
          <dt className="text-13 text-muted-foreground">{field.label}</dt>
          <dd className="min-w-0">
            <ArgumentValue field={field} value={values[field.name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ArgumentValue({ field, value }: { field: ArgumentField; value: unknown }) {
  switch (field.kind) {
    case "longText":
      return (
        <div
          role="region"
          aria-label={field.label}
          tabIndex={0}
          className="max-h-80 overflow-y-auto rounded-md border bg-surface px-3 py-2 break-words whitespace-pre-wrap"
        >
          {String(value)}
        </div>
      );
    case "list":
      return (
        <ul className="flex flex-wrap gap-1.5">
          {(Array.isArray(value) ? value : [value]).map((item, index) => (
            <li key={`${index}-${String(item)}`} className="max-w-full">
              <Badge className="h-auto max-w-full py-0.5 break-all whitespace-normal">{String(item)}</Badge>
            </li>
          ))}
        </ul>
      );
    case "boolean":
      return <span>{value === true ? "Yes" : "No"}</span>;
    case "pairs":
      return <Pairs value={value} />;
    case "json":
      return <JsonView value={value} label={field.label} />;
    default:
      return <span className="break-words tabular-nums">{String(value)}</span>;
  }
}

function Pairs({ value }: { value: unknown }) {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) return <span className="text-muted-foreground">None</span>;
  return (
    <ul className="grid gap-0.5 font-mono text-[12.5px] leading-5">
      {entries.map(([name, text]) => (
        <li key={name} className="break-all">
          <span className="text-muted-foreground">{name}:</span> {String(text)}
        </li>
      ))}
    </ul>
  );
}
