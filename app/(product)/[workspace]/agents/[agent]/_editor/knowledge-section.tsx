"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioCard, RadioGroup } from "@/components/ui/radio-group";
import type { SectionProps } from "./editor-form";
import { SectionCard } from "./section-card";

type KnowledgeSectionProps = SectionProps & { bases: { id: string; name: string; documentCount: number }[] };

const all = "all";
const some = "some";

export function KnowledgeSection({ draft, errors, onChange, bases }: KnowledgeSectionProps) {
  const id = useId();
  const chosen = draft.knowledgeBaseIds;
  const [first] = bases;

  return (
    <SectionCard title="Knowledge" description="Which documents its search and its reading reach.">
      <RadioGroup
        aria-label="Knowledge"
        value={chosen.length === 0 ? all : some}
        onValueChange={(value) => onChange({ knowledgeBaseIds: value === all || !first ? [] : [first.id] })}
        className="sm:grid-cols-2"
      >
        <RadioCard
          value={all}
          label="All documents"
          description="Every knowledge base of the workspace, also later ones"
        />
        <RadioCard value={some} label="Only some" description="The knowledge bases that you choose" disabled={!first} />
      </RadioGroup>
      {chosen.length > 0 ? (
        <ul className="grid gap-2 sm:grid-cols-2" aria-label="Knowledge bases">
          {bases.map((base) => (
            <li key={base.id} className="flex items-center gap-2">
              <Checkbox
                id={`${id}-${base.id}`}
                checked={chosen.includes(base.id)}
                disabled={chosen.length === 1 && chosen.includes(base.id)}
                onCheckedChange={(checked) =>
                  onChange({
                    knowledgeBaseIds:
                      checked === true ? [...chosen, base.id] : chosen.filter((item) => item !== base.id),
                  })
                }
              />
              <label htmlFor={`${id}-${base.id}`} className="min-w-0 truncate text-13">
                {base.name}{" "}
                <span className="text-muted-foreground tabular-nums">
                  {base.documentCount === 1 ? "1 document" : `${base.documentCount.toLocaleString("en-US")} documents`}
                </span>
              </label>
            </li>
          ))}
        </ul>
      ) : null}
      {errors.knowledgeBaseIds ? <p className="text-13 text-denied">{errors.knowledgeBaseIds}</p> : null}
    </SectionCard>
  );
}
