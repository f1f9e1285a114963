import { execSync } from 'node:child_process';
import { apt } from '../setup/apt.js';
import { isExecutable, onPath } from '../setup/chromium.js';

/** A program that an app needs and npm cannot install. */
export interface Program {
  readonly name: string;
  /** Its Debian package. */
  readonly package: string;
  /** The command that prints its version. */
  readonly version: string;
}

/**
 * Installs a program with apt, if it is missing and apt may be used.
 * @returns its name and version, for the table
 * @throws Error that says what to do, if it cannot be installed
 */
export function installProgram({ name, package: debian, version }: Program): string {
  const isInstalled = () => onPath(name).some(isExecutable);
  if (!isInstalled()) apt(debian);
  if (!isInstalled())
    throw new Error(`${name} is not installed. Install it (Debian: apt-get install ${debian}) and run again.`);
  return `${name} ${execSync(version, { encoding: 'utf8' }).trim()}`;
}
