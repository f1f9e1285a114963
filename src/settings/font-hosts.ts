/** Hosts of fonts that a site can serve itself. */
export const FONT_HOSTS: readonly string[] = ['fonts.googleapis.com', 'fonts.gstatic.com', 'use.typekit.net'];
