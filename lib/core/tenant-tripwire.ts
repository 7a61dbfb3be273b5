import { Prisma } from "@/generated/prisma/client";

const tenantModels = new Set(
  Object.entries(Prisma)
    .filter(([name]) => name.endsWith("ScalarFieldEnum"))
    .filter(([, fields]) => fields !== null && typeof fields === "object" && "workspaceId" in fields)
    .map(([name]) => name.replace(/ScalarFieldEnum$/, "")),
);

const delegateName = (model: string): string => model.charAt(0).toLowerCase() + model.slice(1);
const tenantDelegates = new Map([...tenantModels].map((model) => [delegateName(model), model]));

type Args = { where?: Record<string, unknown>; data?: unknown; create?: Record<string, unknown> };

function namesWorkspace(value: unknown): boolean {
  if (value === null || typeof value !== "object") return false;
  if (Array.isArray(value)) return value.every(namesWorkspace);
  if ("workspaceId" in value) return value.workspaceId !== undefined;
  // compound keys: { id_workspaceId: { id, workspaceId } }
  return Object.entries(value).some(
    ([key, inner]) => key.toLowerCase().includes("workspaceid") && namesWorkspace(inner),
  );
}

/**
 * Development and tests only: throws when a tenant table is queried without naming the workspace. It refuses,
 * it does not rewrite, so that the code stays honest. It cannot see raw SQL; row-level security does.
 */
export function requireWorkspaceFilter(tx: Prisma.TransactionClient): Prisma.TransactionClient {
  return new Proxy(tx, {
    get(target, property, receiver) {
      const delegate: unknown = Reflect.get(target, property, receiver);
      const model = typeof property === "string" ? tenantDelegates.get(property) : undefined;
      if (!model || typeof delegate !== "object" || delegate === null) return delegate;
      return new Proxy(delegate, {
        get(inner, operation, innerReceiver) {
          const method: unknown = Reflect.get(inner, operation, innerReceiver);
          if (typeof method !== "function") return method;
          return (args: Args = {}) => {
            const scoped = String(operation).startsWith("create")
              ? namesWorkspace(args.data)
              : namesWorkspace(args.where);
            if (!scoped) throw new Error(`${model}.${String(operation)} does not name workspaceId.`);
            return method.call(inner, args);
          };
        },
      });
    },
  });
}
