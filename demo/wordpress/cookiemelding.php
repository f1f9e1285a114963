<?php
/* Plugin Name: Cookiemelding */
declare(strict_types=1);
namespace Cookiemelding;
/** All settings; the filter `cookiemelding_settings` can change them. The category `functional` is never blocked. */
const SETTINGS = [
    'categories' => ['advertising'], // All that are asked, also those that Google's ids in `notice` need.
    'notice' => ['controller' => 'Zadel & Stuur', 'policyVersion' => '2026-10-01'], // As in the JSON block.
    'url' => WPMU_PLUGIN_URL . '/cookiemelding/', // The folder with every cookiemelding*.js of dist/.
    // Embeds, frames and scripts from these hosts and their subdomains; `*` is embeds and frames from any other host.
    'hosts' => ['youtube.com' => 'advertising', 'youtu.be' => 'advertising', '*' => 'advertising'],
    'scripts' => ['google-maps' => 'advertising'], // Enqueued scripts by handle. What depends on them waits with them.
];
/** The category that answers for each one of the WP Consent API. A category that is not asked is denied. */
const CONSENT_API = ['functional' => 'functional', 'preferences' => 'preferences', 'statistics' => 'analytics',
    'statistics-anonymous' => 'analytics', 'marketing' => 'advertising'];
/** A whole script or a frame's tag, outside of comments and of elements whose content is not markup of this page. */
const LOADING = '~(?:<!--.*?-->|<(template|textarea|style)\b.*?</\1\s*>)(*SKIP)(*F)|<(?:(script)|iframe)\b'
    . '((?:[^>"\']++|"[^"]*+"|\'[^\']*+\')*+)>((?(2)(?:[^<]++|<(?!/script))*+</script\s*>))~is';
/** The settings, and what is wrong with them in `problem`: then nothing is asked, and all other hosts stay blocked. */
function settings(): array {
    $given = apply_filters('cookiemelding_settings', SETTINGS);
    try {
        return ['problem' => problem(...$given)] + $given;
    } catch (\Error $error) { // A setting is missing, unknown or of another type.
        return ['problem' => $error->getMessage(), 'url' => ''] + array_filter((array) $given, 'is_array') + array_map(fn () => [], SETTINGS);
    }
}
function problem(array $categories, array $notice, string $url, array $hosts, array $scripts): string {
    $of_ids = ['googleAnalytics' => ['analytics'], 'googleAds' => ['advertising'],
        'googleTagManager' => $notice['googleTagManagerCategories'] ?? ['analytics', 'advertising']];
    $used = array_merge(array_values($hosts), array_values($scripts), ...array_values(array_intersect_key($of_ids, array_filter($notice))));
    $unknown = array_diff(array_map('wp_json_encode', $used), array_map('wp_json_encode', [...$categories, 'functional']));
    return match (true) {
        $unknown !== [] => 'Not in "categories": ' . implode(', ', array_unique($unknown)),
        !preg_match('~^(https?:/)?/\S*/$~D', $url) => "\"url\" is not the address of a folder: $url",
        str_starts_with($url, WPMU_PLUGIN_URL) && !is_readable(strtr("{$url}cookiemelding.js", [WPMU_PLUGIN_URL => WPMU_PLUGIN_DIR]))
            => "There is no cookiemelding.js in $url",
        default => '',
    };
}
/** The answers by category and service, read as strictly as the notice does ($_COOKIE hides a second cookie); empty without a choice about all services. */
function choices(): array {
    ['notice' => $notice, 'categories' => $categories, 'problem' => $problem] = settings();
    $vendors = array_diff(preg_split('/[\s,]+/', implode(' ', (array) ($notice['vendors'] ?? []))), ['shopify', 'wp-consent-api']);
    $declared = array_values(array_filter([...array_column((array) ($notice['services'] ?? []), 'name'), ...$vendors, empty($notice['personalisedAds']) ? '' : 'personalised-ads']));
    [$name, $max_days] = [$notice['cookieName'] ?? 'cookiemelding', $notice['maxAgeDays'] ?? 0];
    $pairs = array_unique(preg_grep('/^' . preg_quote($name, '/') . '=/', preg_split('/; */', wp_unslash($_SERVER['HTTP_COOKIE'] ?? ''))));
    $value = count($pairs) === 1 && strlen(reset($pairs)) <= 4096 ? substr(reset($pairs), strlen($name) + 1) : '';
    $record = preg_match('/^([\w.!~*\'()-]|%[0-9a-f]{2})+$/Di', $value) ? (array) json_decode(rawurldecode($value), true, 4) : [];
    $texts = array_filter(array_intersect_key($record + ['id' => ''], array_flip(['id', 'time', 'policy', 'lang', 'method'])), 'is_string');
    $made = preg_match('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/D', $texts['time'] ?? '') ? strtotime($texts['time']) : false;
    $days = $made ? (time() - $made) / DAY_IN_SECONDS : INF;
    [$answers, $services, $asked] = [$record['choices'] ?? null, $record['services'] ?? [], array_key_exists('asked', $record) ? $record['asked'] : $declared];
    return $problem === '' && ($record['v'] ?? 0) === 1 && count($texts) === 5 && is_array($answers)
        && $texts['policy'] === ($notice['policyVersion'] ?? '') && $days > -1 && $days < (in_array($max_days, range(1, 400)) ? $max_days : 182)
        && $services === array_filter((array) $services, 'is_bool') && $asked === array_values(array_filter((array) $asked, 'is_string'))
        && $answers === array_filter($answers, 'is_bool') && !array_diff($categories, array_keys($answers)) && !array_diff($declared, $asked) ? $answers + $services : [];
}
/** Whether the visitor has accepted a category. A page that depends on it must not be cached for others. */
function is_granted(string $category): bool { return $category === 'functional' || (choices()[$category] ?? false); }
/** The category that an address waits for; empty when it is not blocked. */
function category_for(string $url, string $otherwise = ''): string {
    $host_of = fn (string $url) => strtolower((string) wp_parse_url(strtr(trim($url), '\\', '/'), PHP_URL_HOST));
    if (in_array($host_of($url), ['', $host_of(home_url())], true)) return '';
    ['hosts' => $hosts, 'problem' => $problem] = settings();
    $listed = array_filter($hosts, fn ($name) => str_ends_with('.' . $host_of($url), ".$name"), ARRAY_FILTER_USE_KEY);
    return $problem !== '' ? 'advertising' : str_replace('functional', '', $listed ? reset($listed) : $hosts[$otherwise] ?? '');
}
/** The categories that an enqueued script waits for: its own, and those of the scripts that it depends on. */
function categories_of(string $handle, array &$seen = []): string {
    ['src' => $src, 'deps' => $dependencies] = (array) (wp_scripts()->registered[$handle] ?? ['src' => '', 'deps' => []]);
    $seen[$handle] = settings()['scripts'][$handle] ?? category_for((string) $src);
    foreach ($dependencies as $dependency) isset($seen[$dependency]) || categories_of($dependency, $seen);
    return implode(' ', array_unique(array_diff(array_map(fn ($one) => is_string($one) ? $one : 'none', $seen), ['', 'functional'])));
}
/** Blocks scripts and frames: all for the given categories, else those of the settings. A script's id has its handle. */
function block(?string $html, string $categories = ''): string {
    return preg_replace_callback(LOADING, function (array $match) use ($categories): string {
        [$whole, , $script, $attributes, $rest] = $match;
        $given = array_change_key_case(wp_kses_hair($attributes, ['http', 'https', 'data']));
        [$src, $type, $id] = array_map(fn ($name) => $given[$name]['value'] ?? '', ['src', 'type', 'id']);
        $is_data = $script ? !preg_match('~^(|module|(text|application)/(java|ecma)script)$~Di', $type) : $src === '';
        $handle = $script && preg_match('~^(.+)-js(-before|-after|-translations|-module)?$~D', $id, $found) ? $found[1] : '';
        $wait = $categories ?: categories_of($handle) ?: category_for($src, $script ? '' : '*');
        if ($wait === '' || $is_data || isset($given['data-category'])) return $whole;
        $new = ['data-category' => $wait, 'data-src' => $src] + ($script ? ['data-type' => $type, 'type' => 'text/plain'] : []);
        $kept = array_column(array_diff_key($given, $new, array_flip(['src', 'srcdoc'])), 'whole');
        foreach (array_filter($new) as $name => $value) $kept[] = $name . '="' . esc_attr($value) . '"';
        return ($script ? '<script ' : '<iframe ') . implode(' ', $kept) . '>' . $rest;
    }, (string) $html) ?? '';
}
/** Blocks an embed: a frame by its attributes, and one that loads in other ways as a whole. */
function block_embed(string $html, string $url): string {
    $category = is_admin() && current_user_can('edit_posts') ? '' : category_for($url, '*');
    if ($category === '' || preg_match('~<cookie-embed|\sdata-category=~', $html)) return $html;
    if (is_feed() || preg_match('~</?template~i', $html)) return sprintf('<a href="%1$s">%1$s</a>', esc_url($url));
    // WordPress hides frames of other WordPress sites, and its script fails on one that is blocked.
    $shown = preg_replace('~ (class="wp-embedded-content"|style="position: absolute; clip:[^"]*")~', '', $html);
    if (!preg_match('~<(script|img|link|style|video|audio|source|object|embed)\b|\[~i', $html)) return block($shown, $category);
    return sprintf('<cookie-embed category="%s"><template>%s</template></cookie-embed>', esc_attr($category), $html);
}
/** Buffers the page, to block what is in it, and to put the notice above what a theme prints before wp_head(). */
function buffer_page(string $template = ''): string {
    remove_action('wp_head', __NAMESPACE__ . '\buffer_page', PHP_INT_MIN);
    ['notice' => $notice, 'categories' => $categories, 'url' => $url, 'problem' => $problem] = settings();
    $tags = $problem !== '' || is_embed() || is_customize_preview() ? ''
        : wp_get_inline_script_tag(wp_json_encode(['categories' => $categories] + $notice, JSON_HEX_TAG | JSON_HEX_AMP),
            ['type' => 'application/json', 'data-cookiemelding' => true])
        . wp_get_script_tag(['src' => esc_url($url . 'cookiemelding.js')]);
    ob_start(fn (string $page) => preg_replace_callback('~<!--.*?-->(*SKIP)(*F)|<head\b[^>]*>~is',
        fn ($head) => $head[0] . $tags, block($page), 1), 0, PHP_OUTPUT_HANDLER_STDFLAGS & ~PHP_OUTPUT_HANDLER_FLUSHABLE);
    if ($template === '') echo $tags; // A plugin that prints a page of its own has no template.
    return $template;
}
add_filter('template_include', __NAMESPACE__ . '\buffer_page', PHP_INT_MAX);
add_action('wp_head', __NAMESPACE__ . '\buffer_page', PHP_INT_MIN);
add_filter('the_content', fn ($html) => block($html), PHP_INT_MAX); // Also where there is no page: in REST and Ajax.
foreach (['embed_oembed_html', 'embed_handler_html'] as $hook) add_filter($hook, __NAMESPACE__ . '\block_embed', PHP_INT_MAX, 2);
add_filter('wp_video_shortcode', fn ($html, $given) => preg_match('~"video/(youtube|vimeo)"~', $html)
    ? $GLOBALS['wp_embed']->shortcode([], $given['src']) : $html, 10, 2); // Its own player loads a script of theirs at once.
add_filter('wp_resource_hints', '__return_empty_array'); // A hint connects to other hosts before a choice.
add_filter('wp_kses_allowed_html', function (array $tags, mixed $context): array {
    if ($context !== 'post') return $tags;
    $only = fn (string $pattern) => ['value_callback' => fn ($value) => preg_match("~^(?:$pattern)$~Di", $value) === 1];
    $asked = $only(sprintf('(%s)(?: (?1))*', implode('|', array_map('preg_quote', settings()['categories']))));
    $features = '(accelerometer|autoplay|clipboard-write|encrypted-media|fullscreen|gyroscope|picture-in-picture|web-share|[;\s])*';
    $common = array_fill_keys(['class', 'id', 'title', 'width', 'height', 'data-service'], true);
    $tags['iframe'] = ['data-category' => $asked, 'data-src' => $only('https?://\S+'), 'allow' => $only($features),
        'allowfullscreen' => true, 'loading' => true] + $common + ($tags['iframe'] ?? []);
    $tags['object']['data-data'] = $only('(?!)'); // Core allows an object for own files only.
    return ['cookie-embed' => ['category' => $asked] + $common, 'cookie-declaration' => $common, 'template' => []] + $tags;
}, 10, 2);
add_filter('pre_kses', fn ($html, $allowed) => $allowed !== 'post' ? $html // Of a blocked script no text is left.
    : preg_replace('~<script\b[^>]*\bdata-category\b.*?</script\s*>~is', '', $html), 10, 2);
add_shortcode('cookie_declaration', fn () => '<cookie-declaration></cookie-declaration>');
add_shortcode('cookie_preferences', fn ($given, $text) => '<button type="button" data-cookie-preferences>' . esc_html($text ?: 'Cookies') . '</button>');
add_filter('wp_get_consent_type', fn () => 'optin');
add_filter('wp_consent_api_registered_' . plugin_basename(__FILE__), '__return_true');
add_filter('wp_has_consent', fn ($has, $category) => is_granted(CONSENT_API[$category] ?? ''), PHP_INT_MAX, 2);
add_action('wp_enqueue_scripts', fn () => wp_add_inline_script('wp-consent-api', sprintf(<<<'JS'
    {
      const categories = %s;
      Object.assign(window, { wp_consent_type: 'optin', wp_has_consent: (name) => !!window.cookiemelding?.isGranted(categories[name]) });
      document.addEventListener('consent-change', () =>
        Object.keys(categories).forEach((name) => wp_set_consent(name, wp_has_consent(name) ? 'allow' : 'deny')));
    }
    JS, wp_json_encode(CONSENT_API))), PHP_INT_MAX);
add_action('admin_notices', fn () => settings()['problem'] !== '' && current_user_can('manage_options')
    && printf('<div class="notice notice-error"><p>Cookiemelding: %s</p></div>', esc_html(settings()['problem'])));
