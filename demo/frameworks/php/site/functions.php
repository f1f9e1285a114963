<?php

declare(strict_types=1);

const COOKIE_NAME = 'cookiemelding';
const COOKIE_POLICY_VERSION = '2026-10-01';
const COOKIE_CATEGORIES = ['analytics', 'advertising'];
const COOKIE_SERVICES = [];
const COOKIE_MAX_AGE_DAYS = 182;

/**
 * Returns the stored record as text. It reads the header: of two cookies with the same name, $_COOKIE has only one.
 *
 * @return string empty without a record, when two records disagree, and when it is not written as the notice writes it
 */
function cookie_record_text(): string
{
    $pairs = preg_split('/; */', $_SERVER['HTTP_COOKIE'] ?? '');
    $found = array_unique(array_filter($pairs, fn (string $pair) => str_starts_with($pair, COOKIE_NAME . '=')));
    $value = substr((string) reset($found), strlen(COOKIE_NAME . '='));
    $is_ours = strlen($value) <= 4096 && preg_match('/^(?:[\w.!~*\'()-]|%[0-9a-f]{2})+$/Di', $value);
    return $is_ours && count($found) === 1 ? rawurldecode($value) : '';
}

/**
 * Returns the visitor's choice, read as strictly as the notice reads it.
 *
 * @return array<string, bool> an answer for each category, and for each service with an answer of its own; empty without a
 *                             valid choice
 */
function cookie_choices(): array
{
    $record = json_decode(cookie_record_text(), true, 4);
    // A record has an id only on sites that keep records.
    $has_id = is_array($record) && array_key_exists('id', $record);
    foreach (['time', 'policy', 'lang', 'method', ...($has_id ? ['id'] : [])] as $name) {
        if (!is_string($record[$name] ?? null)) {
            return [];
        }
    }
    $is_time = preg_match('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/D', $record['time']);
    $made = $is_time ? strtotime($record['time']) : false;
    $days = $made === false ? INF : (time() - $made) / 86400;
    $choices = $record['choices'] ?? null;
    $services = $record['services'] ?? [];
    $asked = is_array($record) && array_key_exists('asked', $record) ? $record['asked'] : COOKIE_SERVICES;
    $is_valid =
        ($record['v'] ?? null) === 1 &&
        $record['policy'] === COOKIE_POLICY_VERSION &&
        // Clocks can be off by a day.
        $days > -1 &&
        $days < COOKIE_MAX_AGE_DAYS &&
        is_array($choices) &&
        $choices === array_filter($choices, 'is_bool') &&
        is_array($services) &&
        $services === array_filter($services, 'is_bool') &&
        // A choice from before a service was declared is not valid.
        is_array($asked) &&
        $asked === array_values(array_filter($asked, 'is_string')) &&
        !array_diff(COOKIE_SERVICES, $asked) &&
        !array_diff(COOKIE_CATEGORIES, array_keys($choices));
    return $is_valid ? $choices + $services : [];
}

/** Whether the visitor has granted a category, or a service by its name. */
function is_granted(string $name): bool
{
    return (cookie_choices()[$name] ?? false) === true;
}
