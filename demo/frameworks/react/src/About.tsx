export function About() {
  return (
    <>
      <h1>Over ons</h1>
      <p>We zijn een fietsenwerkplaats met twee monteurs en een koffieapparaat.</p>
      <iframe data-category="advertising" data-src="https://kaart.example/" title="Zo kom je bij ons" />
      <h2>Cookies</h2>
      <cookie-declaration></cookie-declaration>
    </>
  );
}
