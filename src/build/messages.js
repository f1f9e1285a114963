// node src/build/messages.js lists the messages that the library and its commands can write, found in the sources.
//
// It needs the compiler API of TypeScript 6, see reference.js.
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Stands for the part of a message that differs each time. */
const VARIABLE = '…';

/** Starts each message. */
const PREFIX = '[cookiemelding] ';

/** Not part of it: tools of the project, and the test kit, whose messages are those of a failed test. */
const isOfProduct = (/** @type {string} */ file) => /\/src\/(?!build\/|testing\b)/.test(file);

/** Classes of errors whose text is shown to the developer. */
const ERROR = /(Error|Exception|WrongUse)$/;

const NOTHING = ts.TypeFlags.Undefined | ts.TypeFlags.Void;

function createProgram() {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, root);
  return ts.createProgram(fileNames.filter(isOfProduct), options);
}

/** A text as it is read, with each variable part as one sign. An error alone has its name before its text. @param {string} text */
function toMessage(text) {
  const message = text
    .replace(PREFIX, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/…( ?…)+/g, VARIABLE)
    .trim();
  return message === VARIABLE ? `Error: ${VARIABLE}` : message;
}

/** Whether an expression is handed on as a whole: as an argument, a result, an initial value. @param {ts.Expression} node */
function isHandedOn(node) {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.arguments.includes(node);
  if (ts.isArrowFunction(parent)) return parent.body === node;
  if (ts.isBinaryExpression(parent))
    return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent))
    return parent.initializer === node;
  return ts.isReturnStatement(parent);
}

/** The expressions that a function returns; none for anything else. @param {ts.Node | undefined} declaration */
function returnsOf(declaration) {
  const node = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  const body = node && ts.isFunctionLike(node) && 'body' in node ? node.body : undefined;
  if (!body) return [];
  if (!ts.isBlock(body)) return [/** @type {ts.Expression} */ (body)];
  /** @type {ts.Expression[]} */
  const found = [];
  const visit = (/** @type {ts.Node} */ inner) => {
    if (ts.isReturnStatement(inner) && inner.expression) found.push(inner.expression);
    else if (!ts.isFunctionLike(inner)) ts.forEachChild(inner, visit);
  };
  visit(body);
  return found;
}

/**
 * The text of an error that is made to be shown; `undefined` where it is that of another error.
 * @param {ts.NewExpression} node
 */
function textOfError({ expression, arguments: [text] = ts.factory.createNodeArray(), parent }) {
  const isOfOther = text && ts.isPropertyAccessExpression(text) && text.name.text === 'message';
  return ERROR.test(expression.getText()) && !isOfOther && !ts.isPropertyAccessExpression(parent) ? text : undefined;
}

/** Whether something else than a message of ours is written to the console. @param {ts.CallExpression} node */
const isForeignLog = ({ expression, arguments: [text] }) =>
  /^console\.(?!table$)/.test(expression.getText()) &&
  !(text && ts.isTemplateExpression(text) && text.head.text.startsWith(PREFIX));

/** Whether the console is handed on instead of written to, so that its messages cannot be followed. @param {ts.Node} node */
const isConsoleHandedOn = (node) =>
  ts.isIdentifier(node) &&
  node.text === 'console' &&
  !(
    ts.isPropertyAccessExpression(node.parent) &&
    ts.isCallExpression(node.parent.parent) &&
    node.parent.parent.expression === node.parent
  );

class MessageFinder {
  #program = createProgram();
  #checker = this.#program.getTypeChecker();
  /** @type {Set<string>} */
  #texts = new Set();
  /** Texts that are filled in as a part of others. @type {Set<string>} */
  #parts = new Set();
  /** @type {Set<string>} */
  #untraceable = new Set();

  find() {
    for (const file of this.#program.getSourceFiles()) if (isOfProduct(file.fileName)) this.#visit(file);
    const whole = [...this.#texts].filter((text) => !this.#parts.has(text));
    return {
      messages: [...new Set(whole.map(toMessage))].toSorted(),
      untraceable: [...this.#untraceable].toSorted(),
    };
  }

  /** @param {ts.Node} node */
  #visit(node) {
    if ((ts.isCallExpression(node) && isForeignLog(node)) || isConsoleHandedOn(node)) this.#addUntraceable(node);
    const textOfNewError = ts.isNewExpression(node) ? textOfError(node) : undefined;
    if (textOfNewError) this.#trace(textOfNewError);
    else if (ts.isTemplateExpression(node) && node.head.text.startsWith(PREFIX)) this.#add(node);
    else if (ts.isExpression(node) && isHandedOn(node) && this.#isProblem(this.#checker.getContextualType(node)))
      this.#trace(node);
    ts.forEachChild(node, (child) => this.#visit(child));
  }

  /** Lists the texts of an expression that stands where a `Problem` is expected. @param {ts.Expression} node */
  #trace(node) {
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSpreadElement(node))
      this.#trace(node.expression);
    else if (ts.isArrayLiteralExpression(node)) for (const element of node.elements) this.#trace(element);
    else if (ts.isConditionalExpression(node)) for (const one of [node.whenTrue, node.whenFalse]) this.#trace(one);
    else if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isBinaryExpression(node))
      this.#add(node);
    else if (!this.#isProblem(this.#checker.getTypeAtLocation(node)) && node.getText() !== 'undefined')
      this.#addUntraceable(node);
  }

  /** @param {ts.Expression} node */
  #add(node) {
    for (const text of this.#textsOf(node)) this.#texts.add(text);
  }

  /** @param {ts.Node} node */
  #addUntraceable(node) {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    this.#untraceable.add(`${file.fileName.slice(root.length)}:${line + 1} ${node.getText()}`);
  }

  /**
   * The texts that an expression can have. A part that is a `Problem` itself is filled in where its texts are known;
   * where they are not, the whole is left out, because the part is listed by itself.
   * @param {ts.Expression} node @returns {string[]}
   */
  #textsOf(node) {
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return this.#textsOf(node.expression);
    if (ts.isConditionalExpression(node)) return [...this.#textsOf(node.whenTrue), ...this.#textsOf(node.whenFalse)];
    if (ts.isTemplateExpression(node)) return this.#textsOfTemplate(node);
    if (ts.isBinaryExpression(node)) {
      const [left, right] = [this.#textsOf(node.left), this.#textsOf(node.right)];
      const isSum = node.operatorToken.kind === ts.SyntaxKind.PlusToken;
      return isSum ? left.flatMap((one) => right.map((other) => one + other)) : [...left, ...right];
    }
    if (!this.#isProblem(this.#checker.getTypeAtLocation(node))) return [];
    return this.#sourcesOf(node).flatMap((source) => this.#textsOf(source));
  }

  /** @param {ts.TemplateExpression} node @returns {string[]} */
  #textsOfTemplate({ head, templateSpans }) {
    let texts = [head.text];
    for (const { expression, literal } of templateSpans) {
      const isPart = this.#isProblem(this.#checker.getTypeAtLocation(expression));
      const parts = isPart ? this.#textsOf(expression) : [VARIABLE];
      if (isPart) for (const part of parts) this.#parts.add(part);
      texts = texts.flatMap((start) => parts.map((part) => start + part + literal.text));
    }
    return texts;
  }

  /** The expressions that a name or a call stands for, where those are known. @param {ts.Expression} node */
  #sourcesOf(node) {
    const name = ts.isCallExpression(node) ? node.expression : node;
    const symbol = ts.isIdentifier(name) ? this.#checker.getSymbolAtLocation(name) : undefined;
    const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    const declaration = target?.valueDeclaration;
    if (ts.isCallExpression(node)) return returnsOf(declaration);
    const initial = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return initial ? [initial] : [];
  }

  /** Whether a type is `Problem`, a list of them, or one of these or nothing. @param {ts.Type | undefined} type @returns {boolean} */
  #isProblem(type) {
    if (type?.aliasSymbol?.name === 'Problem') return true;
    if (type?.isUnion()) {
      const rest = type.types.filter(({ flags }) => !(flags & NOTHING));
      return rest.length > 0 && rest.every((one) => this.#isProblem(one));
    }
    const isList = !!type && (this.#checker.isArrayType(type) || this.#checker.isTupleType(type));
    return isList && this.#isProblem(this.#checker.getTypeArguments(/** @type {ts.TypeReference} */ (type))[0]);
  }
}

/**
 * Finds the messages: each text that gets where a `Problem` is expected (`src/platform/report.ts`), the text of each error
 * that is thrown, and what a command writes with our prefix.
 * @returns {{ messages: string[], untraceable: string[] }} the messages, with `…` for their variable parts; and the places
 *   at which a text comes from something that is not declared as a `Problem`
 */
export const findMessages = () => new MessageFinder().find();

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findMessages().messages.join('\n'));
