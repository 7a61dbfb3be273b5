// Who may import whom (docs/architecture.md). The messages say where a thing belongs instead.

/** Domains in order: a domain imports only those on its own level and to the left of it. */
export const domainLevels = [
  ["audit", "entitlements", "mail"],
  ["accounts", "workspaces", "api-keys"],
  ["models", "governance", "metering"],
  ["tools", "knowledge"],
  ["agents", "compliance"],
  ["approvals", "runs", "threads"],
  ["webhooks"],
  ["audit-delivery"],
  ["operator"],
];

const levelOf = new Map(domainLevels.flatMap((names, level) => names.map((name) => [name, level])));

/** The layer of a path below the root of the repository: `lib/runs/x.ts` → { layer: "domain", name: "runs", level: 5 }. */
export function layerOf(path) {
  const [top, second] = path.split("/");
  if (top === "generated") return { layer: "generated" };
  if (top === "lib") {
    if (second === "core" || second === "access" || second === "http" || second === "testing") return { layer: second };
    const level = levelOf.get(second);
    return level === undefined ? { layer: "unknown-domain", name: second } : { layer: "domain", name: second, level };
  }
  if (top === "inngest") return { layer: path.split("/").length === 2 ? "inngest-client" : "inngest-functions" };
  if (["app", "components", "gateway", "local", "cli", "scripts", "prisma", "e2e"].includes(top)) return { layer: top };
  return { layer: "root" };
}

const isSchemaOrTypes = (path) =>
  /\/(schema|state|permissions|meters|catalogue|templates|money|page-schema)(\.tsx?)?$/.test(path);

/** Why `from` may not import `to` (paths below the root, `to` possibly without ending), or null when it may. */
export function findLayerProblem(from, to, isTypeOnly = false) {
  const source = layerOf(from);
  const target = layerOf(to);
  if (/\.(test|int\.test|bench)\.tsx?$/.test(from) || source.layer === "testing") return null;
  if (target.layer === "testing") return "lib/testing is for tests only.";
  if (target.layer === "unknown-domain")
    return `Give the domain "${target.name}" its place in scripts/eslint/layers.mjs.`;
  if (target.layer === "local" && !["local", "scripts", "e2e"].includes(source.layer)) {
    return "The stand-ins in local/ are reached by URL and protocol, like what they stand in for.";
  }
  if (target.layer === "app" && source.layer !== "app" && source.layer !== "e2e")
    return "app/ holds routes only: move what others need to lib/ or components/.";
  if (to.includes("/internal/") && !sameModule(from, to))
    return "internal/ is private to its module: use or add a file at depth one of the module.";
  if (
    target.layer === "generated" &&
    !(
      source.layer === "core" ||
      isTypeOnly ||
      source.layer === "domain" ||
      source.layer === "access" ||
      source.layer === "scripts"
    )
  ) {
    return "The generated Prisma client belongs to lib/core and to use cases.";
  }
  switch (source.layer) {
    case "core":
      return ["access", "http", "domain", "inngest-client", "inngest-functions", "components"].includes(target.layer)
        ? "lib/core knows no domain: move this up, or pass it in."
        : null;
    case "access":
      return ["http", "inngest-client", "inngest-functions", "components"].includes(target.layer) ||
        target.layer === "domain"
        ? "lib/access imports lib/core only."
        : null;
    case "http":
      return ["domain", "inngest-client", "inngest-functions", "components"].includes(target.layer)
        ? "lib/http imports lib/access and lib/core only: routes bind contracts to use cases."
        : null;
    case "domain":
      if (target.layer === "http" && !/\/http\/(contract|problem)$/.test(to))
        return "A domain takes only contracts from lib/http: transport calls domains, not the other way round.";
      if (target.layer === "components" || target.layer === "inngest-functions")
        return "A domain does not know who shows or schedules it.";
      if (target.layer === "domain" && target.level > source.level) {
        return `${source.name} stands left of ${target.name}: ${target.name} may import ${source.name}. Emit an event, or move the shared part to the left.`;
      }
      return null;
    case "components":
      if (target.layer === "components" || target.layer === "root") return null;
      return isTypeOnly || isSchemaOrTypes(to)
        ? null
        : "components/ import components and the zod schemas and types of lib.";
    default:
      return null;
  }
}

function sameModule(from, to) {
  const moduleOf = (path) => path.slice(0, path.indexOf("/internal/"));
  return from.startsWith(`${moduleOf(to)}/`);
}
