/** Valid and invalid uses. */
export const elements = (
  <>
    <cookie-melding
      controller="Zadel & Stuur"
      google-analytics="G-DEMO123456"
      position="top"
      max-age-days={90}
      personalised-ads
      class="own"
      ref={(element) => element.toggleAttribute('hidden')}
    />
    <cookie-declaration id="cookies" onClick={(event) => event.currentTarget.focus()}></cookie-declaration>
    <cookie-embed category="advertising" title="Film" width={560} height="315" innerHTML="<template></template>" />
    <button type="button" data-cookie-preferences />
    {/* @ts-expect-error: unknown value */}
    <cookie-melding position="left" />
    {/* @ts-expect-error: unknown setting. Names with a dash are not checked in JSX. */}
    <cookie-melding controler="Zadel &amp; Stuur" />
    {/* @ts-expect-error: a setting of the JSON block */}
    <cookie-melding cookies={[]} />
    {/* @ts-expect-error: the category is required */}
    <cookie-embed title="Film" />
    <cookie-embed category="advertising">
      {/* @ts-expect-error: its content would load */}
      <template />
    </cookie-embed>
    {/* @ts-expect-error: unknown element */}
    <cookie-meldingen />
  </>
);
