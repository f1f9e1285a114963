<?php
// This page differs by visitor, so a shared cache must not keep it.
header('Cache-Control: private, no-store');
require 'header.php';
?>
      <h1>Welkom</h1>
      <p>Wij maken je fiets terwijl je koffie drinkt.</p>
      <p id="server">Server: analytics <?= is_granted('analytics') ? 'toegestaan' : 'niet toegestaan' ?></p>
<?php
require 'footer.php';
