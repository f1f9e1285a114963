// As text, which React takes over as it finds it: what stands in place of the map may be there first.
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
