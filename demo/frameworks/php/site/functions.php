<?php

declare(strict_types=1);

const COOKIE_NAME = 'cookiemelding';
const COOKIE_POLICY_VERSION = '2026-10-01';
const COOKIE_CATEGORIES = ['analytics', 'advertising'];
const COOKIE_SERVICES = [];
const COOKIE_MAX_AGE_DAYS = 182;

/**
 * The record of the visitor's choice, as text. Not from $_COOKIE: of two cookies with one name that has either.
 *
 * @return string empty when there is none, when two disagree, and when it is not how the notice writes it
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
 * What the visitor has chosen, read as strictly as the notice itself does.
 *
 * @return array<string, bool> an answer for each category, and for each service that has one of its own; empty when there
 *                             is no choice that counts
 */
function cookie_choices(): array
{
    $record = json_decode(cookie_record_text(), true, 4);
    // A choice has an id only where the site keeps a register.
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
        // A clock may be wrong by a day.
        $days > -1 &&
        $days < COOKIE_MAX_AGE_DAYS &&
        is_array($choices) &&
        $choices === array_filter($choices, 'is_bool') &&
        is_array($services) &&
        $services === array_filter($services, 'is_bool') &&
        // Where services are declared, a choice from before one of them is no choice.
        is_array($asked) &&
        $asked === array_values(array_filter($asked, 'is_string')) &&
        !array_diff(COOKIE_SERVICES, $asked) &&
        !array_diff(COOKIE_CATEGORIES, array_keys($choices));
    return $is_valid ? $choices + $services : [];
}

/** Whether the visitor allows a category, or has allowed a service by its name. */
function is_granted(string $name): bool
{
    return (cookie_choices()[$name] ?? false) === true;
}
