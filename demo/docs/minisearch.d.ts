// The server answers /docs/minisearch.js with the package's own file.
export { default } from 'minisearch';
