// Colours code where the page is made, so that the browser needs no script for it.
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import php from 'highlight.js/lib/languages/php';
import nginx from 'highlight.js/lib/languages/nginx';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { escapeHtml } from '../escape-html.js';

const languages = { bash, css, http, ini, javascript, json, nginx, php, typescript, xml, yaml };
for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);
// Files in which most is markup or script.
hljs.registerAliases(['vue', 'svelte', 'astro'], { languageName: 'xml' });
hljs.registerAliases(['mts', 'cts'], { languageName: 'typescript' });

/**
 * @param {string} code
 * @param {string} [language] as after the fence, or the ending of a file's name
 * @returns {string} markup
 */
export function highlight(code, language = '') {
  const name = language.split(/\s/, 1)[0] ?? '';
  return hljs.getLanguage(name)
    ? hljs.highlight(code, { language: name, ignoreIllegals: true }).value
    : escapeHtml(code);
}
