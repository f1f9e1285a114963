import { execSync } from 'node:child_process';
import { apt } from '../setup/apt.js';
import { isExecutable, onPath } from '../setup/chromium.js';

/** A program that an app needs, and npm does not bring. */
export interface Program {
  readonly name: string;
  /** Debian's package of it. */
  readonly package: string;
  /** The command that prints its version. */
  readonly version: string;
}

/**
 * Has a program there: the system's package manager brings it, where that is ours to use.
 * @returns its name and version, for the table
 * @throws with what to do, where it cannot be had
 */
export function bringProgram({ name, package: debian, version }: Program): string {
  const isThere = () => onPath(name).some(isExecutable);
  if (!isThere()) apt(debian);
  if (!isThere())
    throw new Error(`There is no ${name} here. Install it (Debian: apt-get install ${debian}) and run again.`);
  return `${name} ${execSync(version, { encoding: 'utf8' }).trim()}`;
}
