<?php
http_response_code(404);
require 'header.php';
?>
      <h1>Deze pagina is er niet</h1>
<?php
require 'footer.php';
