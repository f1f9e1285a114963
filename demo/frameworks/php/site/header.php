<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <script
      src="/cookiemelding.js"
      data-controller="Zadel &amp; Stuur"
      data-policy-url="/over"
      data-policy-version="<?= COOKIE_POLICY_VERSION ?>"
      data-google-analytics="G-DEMO123456"
      data-google-ads="AW-123456789"
    ></script>
    <meta name="viewport" content="width=device-width">
    <title>Zadel &amp; Stuur</title>
  </head>
  <body>
    <nav>
      <a href="/">Home</a>
      <a href="/over">Over ons</a>
    </nav>
    <main>
