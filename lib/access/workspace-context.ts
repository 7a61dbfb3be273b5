import { forbidden } from "@/lib/core/errors";
import type { Permission, Role } from "./permissions";

/** Who acts, however it was proven. `label` is what the audit log shows. */
export type Principal =
  | { kind: "user"; userId: string; label: string }
  | { kind: "apiKey"; apiKeyId: string; userId: string; label: string }
  | { kind: "job"; job: string; label: string };

declare const brand: unique symbol;

/**
 * A proven right to act inside one workspace. Only lib/access builds one (from a session, a key or a job),
 * so a function that takes it cannot be called with a tenant that somebody typed.
 */
export type WorkspaceContext = {
  readonly [brand]: true;
  readonly workspaceId: string;
  readonly workspaceSlug: string;
  readonly workspaceName: string;
  readonly principal: Principal;
  readonly role: Role | null;
  readonly permissions: ReadonlySet<Permission>;
  readonly requestId: string | null;
  readonly ip: string | null;
  can(permission: Permission): boolean;
  /** First statement of each use case. Throws `forbidden`. */
  require(permission: Permission): void;
};

type ContextParts = Omit<WorkspaceContext, typeof brand | "can" | "require">;

/** Private to lib/access (a lint rule says so). */
export function buildWorkspaceContext(parts: ContextParts): WorkspaceContext {
  const can = (permission: Permission): boolean => parts.permissions.has(permission);
  return {
    ...parts,
    can,
    require(permission: Permission): void {
      if (!can(permission)) throw forbidden(permission);
    },
  } as WorkspaceContext;
}

/** The person behind the principal: the user, or whoever created the key. Null for jobs. */
export function actingUserId(ctx: WorkspaceContext): string | null {
  return ctx.principal.kind === "job" ? null : ctx.principal.userId;
}

/** The id that rows and audit entries name as the actor. */
export function actorId(ctx: WorkspaceContext): string {
  if (ctx.principal.kind === "user") return ctx.principal.userId;
  return ctx.principal.kind === "apiKey" ? ctx.principal.apiKeyId : ctx.principal.job;
}
