/** Why nothing could be looked at. */
export type Obstacle = 'no-playwright' | 'no-browser' | 'named-browser' | 'browser-failed';

/** Thrown when there is nothing to look with. */
export class CannotLook extends Error {
  override readonly name = 'CannotLook';

  constructor(
    readonly obstacle: Obstacle,
    readonly detail = '',
  ) {
    super(`${obstacle}: ${detail}`);
  }
}
