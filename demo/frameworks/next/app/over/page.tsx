// React does not compare markup that is set as HTML, so a placeholder that is there before hydration is no mismatch.
const map = '<iframe data-category="advertising" data-src="https://kaart.example/" title="Zo kom je bij ons"></iframe>';

export default function About() {
  return (
    <>
      <h1>Over ons</h1>
      <p>Zadel &amp; Stuur is een fietsenmaker. Hieronder lees je welke cookies we gebruiken.</p>
      <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: map }} />
      <cookie-declaration />
    </>
  );
}
