// The properties of the platform that the source uses, by where an element of the page can stand in for them. Read with the
// compiler, so that a property that is used tomorrow is in the list tomorrow.
import { fileURLToPath } from 'node:url';
import ts from '../../src/build/node_modules/typescript/lib/typescript.js';

/** What elements of a page can shadow, each by its name. */
export interface PlatformNames {
  /** Properties of the document: `<img name>`, `<form name>`, `<iframe name>`, `<embed name>`, `<object id>`. */
  readonly document: readonly string[];
  /** Properties of a node that may be a form: a field in it. */
  readonly form: readonly string[];
  /** Global variables: an element by its id, and a frame by its name. */
  readonly window: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What runs in a page of the script tag. */
const ENTRIES = [
  'src/cookiemelding.ts',
  'src/ui/ui.ts',
  'src/ui/preferences.ts',
  'src/settings-button/settings-button.ts',
  'src/placeholders/placeholders.ts',
  'src/records/records.ts',
  'src/import/import-choice.ts',
  'src/devtools/devtools.ts',
];

function createProgram(): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return ts.createProgram(
    ENTRIES.map((file) => root + file),
    { ...options, types: [] },
  );
}

/** Calls a function with each node of the source, type annotations left out. */
function visitCode(node: ts.Node, visit: (node: ts.Node) => void): void {
  if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
  visit(node);
  ts.forEachChild(node, (child) => visitCode(child, visit));
}

/** The object and the names that are read of it, for `a.b`, `a['b']`, `const { b } = a` and `({ b }) => …`. */
function accessOf(node: ts.Node): { of: ts.Node; names: string[] } | undefined {
  if (ts.isPropertyAccessExpression(node)) return { of: node.expression, names: [node.name.text] };
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
    return { of: node.expression, names: [node.argumentExpression.text] };
  if (!ts.isObjectBindingPattern(node)) return;
  const names = node.elements.flatMap(({ propertyName, name }) => {
    const key = propertyName ?? name;
    return ts.isIdentifier(key) ? [key.text] : [];
  });
  return { of: node, names };
}

export interface PlatformUse {
  readonly kind: keyof PlatformNames;
  readonly name: string;
  /** File and line. */
  readonly place: string;
}

/** Every use of a property of the platform that an element of the page can stand in for. */
export function findPlatformUses(): PlatformUse[] {
  const program = createProgram();
  const checker = program.getTypeChecker();
  const sources = program
    .getSourceFiles()
    .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && fileName.startsWith(`${root}src/`));
  const global = (name: string) =>
    checker.getDeclaredTypeOfSymbol(
      checker.resolveName(name, sources[0], ts.SymbolFlags.Interface, false) ??
        (() => {
          throw new Error(`${name} is not in the library of TypeScript`);
        })(),
    );
  const [form, document] = [global('HTMLFormElement'), global('Document')];
  const parts = (type: ts.Type): ts.Type[] =>
    (type.isUnionOrIntersection() ? type.types.flatMap(parts) : [checker.getBaseConstraintOfType(type) ?? type]).map(
      (one) => checker.getNonNullableType(one),
    );
  const nodeType = global('EventTarget');
  /** Whether a value of this type may be that object: it is of its type, or of one that it extends. */
  const mayBe = (object: ts.Type) => (type: ts.Type) =>
    type === object ||
    (!(type.flags & ts.TypeFlags.Any) &&
      checker.isTypeAssignableTo(object, type) &&
      (checker.isTypeAssignableTo(type, nodeType) || ['ParentNode', 'ChildNode'].includes(nameOf(type))));
  const nameOf = (type: ts.Type) => type.aliasSymbol?.name ?? type.symbol?.name ?? '';
  const uses: PlatformUse[] = [];
  for (const source of sources) {
    visitCode(source, (node) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const place = `${source.fileName.slice(root.length)}:${line + 1}`;
      const add = (kind: PlatformUse['kind'], name: string) => uses.push({ kind, name, place });
      if (ts.isIdentifier(node) && isGlobalVariable(checker, node)) add('window', node.text);
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'globalOf') {
        const [name] = node.arguments;
        if (name && ts.isStringLiteral(name)) add('window', name.text);
      }
      const access = accessOf(node);
      if (!access) return;
      const types = parts(checker.getTypeAtLocation(access.of));
      const isWindow = types.some((type) => ['Window', 'globalThis'].includes(nameOf(type)));
      for (const name of access.names) {
        if (isWindow) add('window', name);
        if (types.some(mayBe(document))) add('document', name);
        if (types.some(mayBe(form))) add('form', name);
      }
    });
  }
  return uses;
}

/** Whether an identifier is read as a global variable, which the library of TypeScript declares. */
function isGlobalVariable(checker: ts.TypeChecker, node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isBindingElement(parent) || ts.isParameter(parent)) return false;
  const declarations = checker.getSymbolAtLocation(node)?.declarations ?? [];
  return declarations.some(
    (one) =>
      /[\\/]lib\.(dom|webworker)[^\\/]*\.d\.ts$/.test(one.getSourceFile().fileName) &&
      (ts.isVariableDeclaration(one) || ts.isFunctionDeclaration(one)),
  );
}

/** The same, each name once. */
export function platformNames(): PlatformNames {
  const uses = findPlatformUses();
  const of = (kind: keyof PlatformNames) =>
    [...new Set(uses.filter((use) => use.kind === kind).map(({ name }) => name))].toSorted();
  return { document: of('document'), form: of('form'), window: of('window') };
}
