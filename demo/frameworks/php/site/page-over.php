<?php require 'header.php'; ?>
      <h1>Over ons</h1>
      <p>Zadel &amp; Stuur is een fietsenmaker. Hieronder lees je welke cookies we gebruiken.</p>
      <cookie-declaration></cookie-declaration>
<?php
require 'footer.php';
