<?php

declare(strict_types=1);

require 'functions.php';

// In WordPress this is what its template hierarchy does.
require match (parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)) {
    '/' => 'front-page.php',
    '/over' => 'page-over.php',
    default => '404.php',
};
