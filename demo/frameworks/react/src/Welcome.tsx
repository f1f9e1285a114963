export function Welcome() {
  return (
    <>
      <h1>Welkom</h1>
      <p>Bij Zadel &amp; Stuur maken we je fiets terwijl je wacht.</p>
    </>
  );
}
