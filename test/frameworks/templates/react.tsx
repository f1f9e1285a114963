/** What is right, and what is not. */
export const elements = (
  <>
    <cookie-melding
      controller="Zadel & Stuur"
      google-analytics="G-DEMO123456"
      position="top"
      max-age-days={90}
      personalised-ads
      className="own"
      ref={(element) => void element?.toggleAttribute('hidden')}
    />
    <cookie-declaration id="cookies" onClick={(event) => event.currentTarget.focus()}></cookie-declaration>
    <cookie-embed
      category="advertising"
      title="Film"
      width={560}
      height="315"
      dangerouslySetInnerHTML={{ __html: '<template></template>' }}
    />
    <button type="button" data-cookie-preferences />
    {/* @ts-expect-error: there is no such place */}
    <cookie-melding position="left" />
    {/* @ts-expect-error: there is no such setting; names with a dash are not looked at in JSX */}
    <cookie-melding controler="Zadel &amp; Stuur" />
    {/* @ts-expect-error: a setting that stands in the JSON block */}
    <cookie-melding cookies={[]} />
    {/* @ts-expect-error: it needs a category */}
    <cookie-embed title="Film" />
    <cookie-embed category="advertising">
      {/* @ts-expect-error: what is in it would be loaded */}
      <template />
    </cookie-embed>
    {/* @ts-expect-error: there is no such element */}
    <cookie-meldingen />
  </>
);
