// node demo/build.js [folder]
// Writes the demo as files that any web server can publish, also below a folder of its site: every address in them is
// relative. `npm run build:demo` builds the library first. Without the demo's own server nothing keeps records.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseScript } from 'acorn';
import { parse, serialize } from 'parse5';
import { createDemoServer } from './server.js';

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.ParentNode} ParentNode */
/** @typedef {(address: string) => string} MapAddress */

/**
 * What the server answered.
 * @typedef {object} Resource
 * @property {URL} url
 * @property {string} type without parameters
 * @property {Buffer} body
 * @property {string} file where it is written, with `/` between folders
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** Attributes that hold one address. */
const ADDRESSES = [
  'href',
  'src',
  'poster',
  'action',
  'formaction',
  'data',
  'xlink:href',
  'data-src',
  'data-href',
  'data-poster',
  'data-data',
];
const LISTS = ['srcset', 'imagesrcset', 'data-srcset'];

/** A value that looks like an address, in an attribute of the demo's own scripts, such as `data-index`. */
const OWN_ADDRESS = /^(\/([^/\s]\S*)?|[^\s:]+\.(css|html|js|json|png|svg))$/;

/** Stands in place of the records, which only a server can keep. */
const NO_RECORDS = 'Deze kopie van de demo heeft geen server, en bewaart dus geen bewijs.';

/**
 * All elements, those in templates too.
 * @param {ParentNode} node
 * @returns {Element[]}
 */
function elementsIn(node) {
  const children = 'content' in node ? node.content.childNodes : node.childNodes;
  return children.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

/** @param {Element} element @param {string} name */
const attribute = (element, name) => element.attrs.find((one) => one.name === name)?.value;

/** @param {string} css @param {MapAddress} map */
const mapStyle = (css, map) =>
  css
    .replaceAll(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (_, quote, address) => `url(${quote}${map(address)}${quote})`)
    .replaceAll(
      /(@import\s+)(["'])([^"']+)\2/g,
      (_, start, quote, address) => `${start}${quote}${map(address)}${quote}`,
    );

/**
 * The literals in a module that are addresses relative to it: of imports, and of `new URL('…', import.meta.url)`.
 * @param {any} node of the syntax tree
 * @returns {{ value: string, start: number, end: number }[]}
 */
function addressesIn(node) {
  if (!node || typeof node !== 'object') return [];
  if (Array.isArray(node)) return node.flatMap(addressesIn);
  const inside = Object.values(node).flatMap(addressesIn);
  const [first, base] = node.type === 'NewExpression' && node.callee.name === 'URL' ? node.arguments : [];
  const isOwnUrl =
    base?.type === 'MemberExpression' && base.object.type === 'MetaProperty' && base.property.name === 'url';
  const literal = isOwnUrl
    ? first
    : /^(Import|Export)\w*(Declaration|Expression)$/.test(node.type)
      ? node.source
      : undefined;
  return typeof literal?.value === 'string' && /^\.{0,2}\//.test(literal.value) ? [literal, ...inside] : inside;
}

/** @param {string} code */
function parseModule(code) {
  try {
    return parseScript(code, { ecmaVersion: 'latest', sourceType: 'module' });
  } catch {
    // A classic script can be one that no module can, and imports nothing.
    return;
  }
}

/** @param {string} code @param {MapAddress} map */
function mapModule(code, map) {
  const tree = parseModule(code);
  let mapped = code;
  for (const { value, start, end } of addressesIn(tree).toSorted((one, other) => other.start - one.start)) {
    const address = map(value);
    // Without a dot it would be the name of a package.
    const relative = address === value || /^\.{1,2}\//.test(address) ? address : `./${address}`;
    mapped = `${mapped.slice(0, start)}${JSON.stringify(relative)}${mapped.slice(end)}`;
  }
  return mapped;
}

/** @param {string} list of a `srcset` @param {MapAddress} map */
const mapList = (list, map) =>
  list
    .split(',')
    .map((candidate) => candidate.trim().replace(/^\S+/, map))
    .join(', ');

/**
 * Maps every address in a page.
 * @param {ParentNode} page
 * @param {MapAddress} map
 */
function mapPage(page, map) {
  for (const element of elementsIn(page)) {
    const { tagName, attrs, childNodes } = element;
    for (const one of attrs) {
      const name = one.prefix ? `${one.prefix}:${one.name}` : one.name;
      if (ADDRESSES.includes(name) || (name.startsWith('data-') && OWN_ADDRESS.test(one.value)))
        one.value = map(one.value);
      else if (LISTS.includes(name)) one.value = mapList(one.value, map);
      else if (name === 'style') one.value = mapStyle(one.value, map);
      else if (tagName === 'meta' && name === 'content' && /^\d+;\s*url=/i.test(one.value))
        one.value = one.value.replace(/(?<==).+$/, map);
    }
    const [text] = childNodes;
    if (text?.nodeName !== '#text' || !('value' in text)) continue;
    if (tagName === 'style') text.value = mapStyle(text.value, map);
    if (tagName === 'script' && attribute(element, 'type') === 'module') text.value = mapModule(text.value, map);
  }
}

/**
 * What the demo says of its server, in a copy that has none: records are kept by nobody, and other companies have no host.
 * @param {ParentNode} page
 * @param {string} port
 */
function withoutServer(page, port) {
  const elements = elementsIn(page);
  for (const element of elements) {
    element.attrs = element.attrs.filter(({ name }) => name !== 'data-records-url');
    for (const child of element.childNodes)
      if (child.nodeName === '#text' && 'value' in child && element.tagName === 'pre')
        child.value = child.value
          .replaceAll(/\n\s*data-records-url="[^"]*"/g, '')
          .replaceAll(`localhost:${port}`, 'localhost');
    if (attribute(element, 'id') !== 'records') continue;
    element.childNodes = [{ nodeName: '#text', value: NO_RECORDS, parentNode: element }];
  }
  // The service of an address is known by its host, which is gone.
  const declared = elements.find((element) => attribute(element, 'data-cookiemelding') !== undefined)?.childNodes[0];
  /** @type {{ services?: { name: string, hosts?: string[] }[] }} */
  const { services = [] } = declared && 'value' in declared ? JSON.parse(declared.value) : {};
  /** @param {ParentNode} parent @param {Element} [embed] */
  function nameServices(parent, embed) {
    const children = 'content' in parent ? parent.content.childNodes : parent.childNodes;
    for (const child of children) {
      if (!('tagName' in child)) continue;
      const address = ['data-src', 'src']
        .map((name) => attribute(child, name))
        .find((value) => value?.startsWith('http'));
      const host = address && new URL(address).hostname;
      const named = embed ?? child;
      const isBlocked = attribute(named, 'data-category') ?? attribute(named, 'category');
      if (host?.endsWith('.localhost') && isBlocked && attribute(named, 'data-service') === undefined) {
        const name = services.find(({ hosts }) => hosts?.includes(host))?.name ?? host;
        named.attrs.push({ name: 'data-service', value: name });
      }
      nameServices(child, child.tagName === 'cookie-embed' ? child : embed);
    }
  }
  nameServices(page);
}

/**
 * Writes the demo as files.
 * @param {string} folder is emptied first
 * @returns {Promise<{ files: number, missing: string[] }>} `missing` has the addresses on the pages that lead nowhere
 */
export async function buildDemo(folder) {
  const server = createDemoServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const start = new URL(`http://127.0.0.1:${port}/`);
  try {
    return await writeSite(folder, start);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/**
 * @param {string} folder
 * @param {URL} start
 * @returns {ReturnType<typeof buildDemo>}
 */
async function writeSite(folder, start) {
  /** What is found at each address; `undefined` when there is nothing. @type {Map<string, Resource | undefined>} */
  const found = new Map();
  /** @type {string[]} */
  const missing = [];

  const companyOf = (/** @type {URL} */ { hostname }) => /^(\w+)\.localhost$/.exec(hostname)?.[1];
  const isOwn = (/** @type {URL} */ url) =>
    url.port === start.port && (url.hostname === start.hostname || url.hostname === 'localhost' || !!companyOf(url));

  /** The address of a resource of ours, without its fragment. @param {string} address @param {URL} base */
  function ownUrl(address, base) {
    if (/^(#|$|\w[\w+.-]*:(?!\/\/))/.test(address.trim()) || !URL.canParse(address, base)) return;
    const url = new URL(address, base);
    url.hash = '';
    return isOwn(url) ? url : undefined;
  }

  /** @param {URL} url @param {boolean} isPage */
  function fileOf(url, isPage) {
    const path = decodeURIComponent(url.pathname).slice(1);
    const name = !isPage || /\.html?$/.test(path) ? path : posix.join(path, 'index.html');
    return posix.join(...(companyOf(url) ? ['hosts', `${companyOf(url)}`] : []), name);
  }

  /** @param {URL} url @returns {Promise<Resource | undefined>} */
  const request = (url) =>
    new Promise((resolve, reject) => {
      const { host, pathname, search } = url;
      // By its number: not every system knows the names below `localhost`.
      const options = { host: start.hostname, port: start.port, path: pathname + search, headers: { host } };
      get(options, async (response) => {
        const chunks = [];
        for await (const chunk of response) chunks.push(chunk);
        const { statusCode = 0, headers } = response;
        if (statusCode >= 300 && statusCode < 400 && headers.location)
          return resolve(visit(new URL(headers.location, url)));
        if (statusCode !== 200) return resolve(undefined);
        const [type = ''] = (headers['content-type'] ?? '').split(';');
        resolve({ url, type, body: Buffer.concat(chunks), file: fileOf(url, type === 'text/html') });
      }).on('error', reject);
    });

  /** @param {Resource} resource @param {MapAddress} map @returns {string | Buffer} */
  function mapResource({ type, body, url }, map) {
    switch (type) {
      case 'text/html': {
        const page = parse(body.toString());
        withoutServer(page, url.port);
        mapPage(page, map);
        return serialize(page);
      }
      case 'text/css':
        return mapStyle(body.toString(), map);
      case 'text/javascript':
      case 'application/javascript':
        // The built files need nothing: what they load, they look for in their own folder.
        return posix.basename(url.pathname).startsWith('cookiemelding') ? body : mapModule(body.toString(), map);
      default:
        return body;
    }
  }

  /** Fetches a resource with all that it refers to. @param {URL} url @returns {Promise<Resource | undefined>} */
  async function visit(url) {
    const { href } = url;
    if (found.has(href)) return found.get(href);
    found.set(href, undefined);
    const resource = await request(url);
    if (!resource) {
      missing.push(url.pathname + url.search);
      return;
    }
    if (url.search) {
      const plain = await visit(new URL(url.pathname, url));
      // What a page makes of its query in the browser, it makes of the same file.
      if (plain && (resource.type !== 'text/html' || plain.body.equals(resource.body))) {
        found.set(href, plain);
        return plain;
      }
      const variant = url.search.slice(1).replaceAll(/[^\w-]+/g, '-');
      resource.file = posix.join(posix.dirname(resource.file), variant, 'index.html');
    }
    found.set(href, resource);
    /** @type {URL[]} */
    const next = [];
    mapResource(resource, (address) => {
      const target = ownUrl(address, url);
      if (target) next.push(target);
      return address;
    });
    for (const target of next) await visit(target);
    return resource;
  }

  await visit(start);
  // The script loads these when it needs them, and no page names them.
  for (const name of await readdir(join(root, 'dist')))
    if (/^cookiemelding.*\.js$/.test(name)) await visit(new URL(`/${name}`, start));

  await rm(folder, { recursive: true, force: true });
  /** By file: a folder and the page in it can both be linked to. @type {Map<string, Resource>} */
  const resources = new Map();
  for (const resource of found.values()) {
    if (!resource) continue;
    const other = resources.get(resource.file);
    if (other && !other.body.equals(resource.body))
      throw new Error(`${other.url.pathname} and ${resource.url.pathname} would be the same file: ${resource.file}`);
    resources.set(resource.file, resource);
  }
  for (const resource of resources.values()) {
    const from = posix.dirname(resource.file);
    const content = mapResource(resource, (address) => {
      const url = ownUrl(address, resource.url);
      if (!url) return address;
      // What is not there keeps its place, for whoever adds it.
      const target = found.get(url.href)?.file ?? fileOf(url, !posix.extname(url.pathname));
      const isIndex = posix.basename(target) === 'index.html';
      const path = posix.relative(from, isIndex ? posix.dirname(target) : target) || '.';
      const { hash } = new URL(address, resource.url);
      return encodeURI(isIndex ? `${path}/` : path) + url.search + hash;
    });
    const path = join(folder, resource.file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return { files: resources.size, missing };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? join(root, 'demo-dist');
  const { files, missing } = await buildDemo(folder);
  console.log(`${files} files in ${folder}`);
  if (missing[0]) {
    console.error(`The demo has links that lead nowhere:\n${missing.map((path) => `  ${path}`).join('\n')}`);
    process.exitCode = 1;
  }
}
