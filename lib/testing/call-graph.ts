import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** One declaration at the top of a file, as `path below the root#name`. */
type NodeId = string;

type FileGraph = {
  /** By name of a declaration: the names of the same file and the imported ones that its text mentions. */
  mentions: Map<string, Set<string>>;
  /** By local name: the file and name that it was imported from. */
  imports: Map<string, { file: string; name: string }>;
  /** Declarations whose own text writes to the database. */
  writers: Set<string>;
};

const writeMethods = new Set([
  "create",
  "createMany",
  "createManyAndReturn",
  "update",
  "updateMany",
  "updateManyAndReturn",
  "upsert",
  "delete",
  "deleteMany",
]);

/**
 * Who mentions whom, over the declarations at the top of each file: a mention of a function counts as a call, so that what
 * is not reached is certainly not called. Reads syntax only. Files that `isBoundary` names are not entered.
 */
export class CallGraph {
  readonly #root: string;
  readonly #isBoundary: (file: string) => boolean;
  readonly #files = new Map<string, FileGraph | null>();

  constructor(root: string, isBoundary: (file: string) => boolean) {
    this.#root = root;
    this.#isBoundary = isBoundary;
  }

  /** Every declaration that can be reached from this one, itself included. */
  reach(file: string, name: string): { nodes: Set<NodeId>; writers: NodeId[] } {
    const nodes = new Set<NodeId>();
    const writers: NodeId[] = [];
    const open = [{ file, name }];
    for (let next = open.pop(); next; next = open.pop()) {
      const id = `${next.file}#${next.name}`;
      if (nodes.has(id)) continue;
      nodes.add(id);
      const graph = this.#isBoundary(next.file) ? null : this.#graphOf(next.file);
      if (!graph) continue;
      if (graph.writers.has(next.name)) writers.push(id);
      const imported = graph.imports.get(next.name);
      if (imported && !graph.mentions.has(next.name)) open.push(imported);
      for (const mentioned of graph.mentions.get(next.name) ?? []) {
        open.push(graph.imports.get(mentioned) ?? { file: next.file, name: mentioned });
      }
    }
    return { nodes, writers };
  }

  /** The names that a file exports itself, types left out. */
  exportsOf(file: string): string[] {
    const source = this.#parse(file);
    return source.statements.filter(isExported).flatMap(namesOf);
  }

  #parse(file: string): ts.SourceFile {
    const text = readFileSync(path.join(this.#root, file), "utf8");
    return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  }

  #graphOf(file: string): FileGraph | null {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const graph = existsSync(path.join(this.#root, file)) ? this.#read(file) : null;
    this.#files.set(file, graph);
    return graph;
  }

  #read(file: string): FileGraph {
    const source = this.#parse(file);
    const imports: FileGraph["imports"] = new Map();
    for (const statement of source.statements) {
      for (const [local, from, name] of importsOf(statement)) {
        const target = this.#resolve(file, from);
        if (target) imports.set(local, { file: target, name });
      }
    }
    const declared = new Set(source.statements.flatMap(namesOf));
    const graph: FileGraph = { mentions: new Map(), imports, writers: new Set() };
    for (const statement of source.statements) {
      for (const part of ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement]) {
        const names = ts.isVariableDeclaration(part) ? [part.name.getText()] : namesOf(statement);
        const found = new Set<string>();
        const isWriter = visit(part, (name) => (declared.has(name) || imports.has(name)) && found.add(name));
        for (const name of names) {
          graph.mentions.set(name, found);
          if (isWriter) graph.writers.add(name);
        }
      }
    }
    return graph;
  }

  #resolve(file: string, specifier: string): string | null {
    const isOwn = specifier.startsWith("@/") || specifier.startsWith(".");
    if (!isOwn) return null;
    const base = specifier.startsWith("@/") ? specifier.slice(2) : path.posix.join(path.posix.dirname(file), specifier);
    const candidates = [base, `${base}.ts`, `${base}.tsx`];
    return candidates.find((name) => /\.tsx?$/.test(name) && existsSync(path.join(this.#root, name))) ?? null;
  }
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** The values that a statement declares. */
function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return statement.name ? [statement.name.text] : [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  return [];
}

/** Local name, module and exported name of what a statement imports or passes on. */
function importsOf(statement: ts.Statement): [string, string, string][] {
  if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
    const from = statement.moduleSpecifier.text;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) return [];
    return bindings.elements.map((item) => [item.name.text, from, (item.propertyName ?? item.name).text]);
  }
  if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause))
    return [];
  const from = statement.moduleSpecifier;
  if (!from || !ts.isStringLiteral(from)) return [];
  return statement.exportClause.elements.map((item) => [
    item.name.text,
    from.text,
    (item.propertyName ?? item.name).text,
  ]);
}

/** Tells every identifier that is no property's name; answers whether the text writes to the database. */
function visit(node: ts.Node, tell: (name: string) => unknown): boolean {
  let isWriter = false;
  const walk = (current: ts.Node): void => {
    if (ts.isTypeNode(current)) return;
    if (ts.isIdentifier(current)) tell(current.text);
    isWriter ||= isWrite(current);
    if (ts.isPropertyAccessExpression(current)) walk(current.expression);
    else if (ts.isPropertyAssignment(current)) walk(current.initializer);
    else ts.forEachChild(current, walk);
  };
  walk(node);
  return isWriter;
}

/** `tx.run.update(…)` and raw SQL that changes something. */
function isWrite(node: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(node)) {
    return (
      /\$(execute|query)Raw/.test(node.tag.getText()) && /\b(INSERT INTO|UPDATE|DELETE FROM)\b/.test(node.getText())
    );
  }
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    writeMethods.has(node.expression.name.text) &&
    ts.isPropertyAccessExpression(node.expression.expression)
  );
}
