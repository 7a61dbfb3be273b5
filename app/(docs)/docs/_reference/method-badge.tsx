import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { Operation } from "./openapi-types";

const tones: Record<Operation["method"], BadgeTone> = {
  get: "brand",
  post: "allowed",
  put: "masked",
  patch: "masked",
  delete: "denied",
};

export function MethodBadge({ method }: { method: Operation["method"] }) {
  return (
    <Badge tone={tones[method]} className="font-mono">
      {method.toUpperCase()}
    </Badge>
  );
}
