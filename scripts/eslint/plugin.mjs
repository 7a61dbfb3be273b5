import path from "node:path";
import { fileURLToPath } from "node:url";
import { findLayerProblem } from "./layers.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** An import as a path below the root without ending; null for a package. */
function resolveImport(file, specifier) {
  if (specifier.startsWith("@/")) return specifier.slice(2).replace(/\.[cm]?[jt]sx?$/, "");
  if (!specifier.startsWith(".")) return null;
  return path
    .relative(root, path.resolve(path.dirname(file), specifier))
    .split(path.sep)
    .join("/")
    .replace(/\.[cm]?[jt]sx?$/, "");
}

const layers = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const from = path.relative(root, context.filename).split(path.sep).join("/");
    const check = (node, isTypeOnly) => {
      if (typeof node.source?.value !== "string") return;
      const to = resolveImport(context.filename, node.source.value);
      const problem = to === null ? null : findLayerProblem(from, to, isTypeOnly);
      if (problem) context.report({ node: node.source, message: problem });
    };
    return {
      ImportDeclaration: (node) =>
        check(
          node,
          node.importKind === "type" ||
            (node.specifiers.length > 0 && node.specifiers.every((item) => item.importKind === "type")),
        ),
      ExportNamedDeclaration: (node) => check(node, node.exportKind === "type"),
      ExportAllDeclaration: (node) => check(node, false),
      ImportExpression: (node) => check(node, false),
    };
  },
};

const plugin = { meta: { name: "mandate" }, rules: { layers } };
export default plugin;
