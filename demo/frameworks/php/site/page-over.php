<?php require 'header.php'; ?>
      <h1>Over ons</h1>
      <p>Zadel &amp; Stuur is een fietsenmaker. Hieronder lees je welke cookies we gebruiken.</p>
      <iframe data-category="advertising" data-src="https://kaart.example/" title="Zo kom je bij ons"></iframe>
      <cookie-declaration></cookie-declaration>
<?php
require 'footer.php';
