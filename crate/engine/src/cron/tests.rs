//! What expressions mean, and what is refused (spec B 11.3).

use super::{Cron, Zone};
use jiff::Timestamp;

/// The ticks after a moment (RFC 3339), in the zone's time, with its offset.
fn check(text: &str, zone: &str, after: &str, ticks: &[&str]) {
    let cron = Cron::parse(text).unwrap_or_else(|reason| panic!("{text}: {reason}"));
    let named = Zone::named(zone).expect("the zone exists");
    let tz = jiff::tz::TimeZoneDatabase::bundled().get(zone).expect("the zone exists");
    let mut at = after.parse::<Timestamp>().expect("a moment").as_millisecond();
    for expected in ticks {
        let next = cron.next(&named, at).unwrap_or_else(|| panic!("{text} ends before {expected}"));
        assert!(next > at, "{text}: ticks follow one another");
        let shown = Timestamp::from_millisecond(next).expect("a moment").to_zoned(tz.clone());
        assert_eq!(shown.strftime("%a %F %H:%M%:z").to_string(), *expected, "{text}");
        at = next;
    }
}

fn refused(text: &str, reason: &str) {
    assert_eq!(Cron::parse(text), Err(reason.to_string()), "{text}");
}

#[test]
fn fields_are_numbers_names_ranges_steps_and_lists() {
    check("* * * * *", "UTC", "2024-01-01T00:00:30Z", &["Mon 2024-01-01 00:01+00:00", "Mon 2024-01-01 00:02+00:00"]);
    check("5 4 * * *", "UTC", "2024-01-01T04:05:00Z", &["Tue 2024-01-02 04:05+00:00", "Wed 2024-01-03 04:05+00:00"]);
    check(
        "*/20 3 * * *",
        "UTC",
        "2024-01-01T03:00:00Z",
        &["Mon 2024-01-01 03:20+00:00", "Mon 2024-01-01 03:40+00:00", "Tue 2024-01-02 03:00+00:00"],
    );
    check(
        "10-30/10,59 0 * * *",
        "UTC",
        "2024-01-01T00:10:00Z",
        &["Mon 2024-01-01 00:20+00:00", "Mon 2024-01-01 00:30+00:00", "Mon 2024-01-01 00:59+00:00"],
    );
    check(
        "50/5 1 * * *",
        "UTC",
        "2024-01-01T00:00:00Z",
        &["Mon 2024-01-01 01:50+00:00", "Mon 2024-01-01 01:55+00:00", "Tue 2024-01-02 01:50+00:00"],
    );
    check("0 0 1 jan,JUL *", "UTC", "2024-01-01T00:00:00Z", &["Mon 2024-07-01 00:00+00:00", "Wed 2025-01-01 00:00+00:00"]);
    check(
        "0 0 * * Mon-wed",
        "UTC",
        "2024-01-01T00:00:00Z",
        &["Tue 2024-01-02 00:00+00:00", "Wed 2024-01-03 00:00+00:00", "Mon 2024-01-08 00:00+00:00"],
    );
    check("  0\t0 31 *  * ", "UTC", "2024-01-31T00:00:00Z", &["Sun 2024-03-31 00:00+00:00", "Fri 2024-05-31 00:00+00:00"]);
}

#[test]
fn seven_is_sunday_as_well_as_zero() {
    for text in ["0 0 * * 0", "0 0 * * 7", "0 0 * * SUN", "0 0 * * 7-7"] {
        check(text, "UTC", "2024-01-01T00:00:00Z", &["Sun 2024-01-07 00:00+00:00", "Sun 2024-01-14 00:00+00:00"]);
    }
    for text in ["0 0 * * 6-7", "0 0 * * SAT-SUN", "0 0 * * 6,0"] {
        check(
            text,
            "UTC",
            "2024-01-01T00:00:00Z",
            &["Sat 2024-01-06 00:00+00:00", "Sun 2024-01-07 00:00+00:00", "Sat 2024-01-13 00:00+00:00"],
        );
    }
    assert_eq!(Cron::parse("0 0 * * 0-7"), Cron::parse("0 0 * * 0-6"));
}

#[test]
fn two_day_fields_mean_either_day_unless_one_is_a_star() {
    check(
        "0 0 13 * 5",
        "UTC",
        "2024-09-01T00:00:00Z",
        &["Fri 2024-09-06 00:00+00:00", "Fri 2024-09-13 00:00+00:00", "Fri 2024-09-20 00:00+00:00"],
    );
    check("0 0 15 * 5", "UTC", "2024-09-13T00:00:00Z", &["Sun 2024-09-15 00:00+00:00", "Fri 2024-09-20 00:00+00:00"]);
    check("0 0 */10 * 6", "UTC", "2024-09-01T00:00:00Z", &["Sat 2024-09-21 00:00+00:00", "Sat 2024-12-21 00:00+00:00"]);
}

#[test]
fn rare_days_are_found_and_impossible_ones_never_come() {
    check("0 0 29 2 *", "UTC", "2096-03-01T00:00:00Z", &["Fri 2104-02-29 00:00+00:00"]);
    // The year 2500 keeps it away for 40 years instead of 28.
    check("0 0 29 2 */7", "UTC", "2488-03-01T00:00:00Z", &["Sun 2528-02-29 00:00+00:00"]);
    for text in ["0 0 30 2 *", "0 0 31 4,6,9,11 *"] {
        assert_eq!(Cron::parse(text).expect("it can be read").next(&Zone::utc(), 0), None, "{text}");
    }
}

// Berlin: 2024-03-31 02:00 becomes 03:00.
#[test]
fn when_an_hour_is_left_out_a_time_of_the_day_ticks_after_it_and_an_hourly_one_goes_on() {
    let eve = "2024-03-30T22:30:00Z";
    check(
        "30 2 * * *",
        "Europe/Berlin",
        "2024-03-30T00:00:00Z",
        &["Sat 2024-03-30 02:30+01:00", "Sun 2024-03-31 03:00+02:00", "Mon 2024-04-01 02:30+02:00"],
    );
    // Several in the same gap are one tick, and so is one that is at its end anyway.
    check(
        "0,30 2,3 * * *",
        "Europe/Berlin",
        eve,
        &["Sun 2024-03-31 03:00+02:00", "Sun 2024-03-31 03:30+02:00", "Mon 2024-04-01 02:00+02:00"],
    );
    check("30 * * * *", "Europe/Berlin", "2024-03-31T00:00:00Z", &["Sun 2024-03-31 01:30+01:00", "Sun 2024-03-31 03:30+02:00"]);
    check("0 * * * *", "Europe/Berlin", "2024-03-31T00:00:00Z", &["Sun 2024-03-31 03:00+02:00", "Sun 2024-03-31 04:00+02:00"]);
}

// Berlin: 2024-10-27 03:00 becomes 02:00.
#[test]
fn when_an_hour_comes_twice_a_time_of_the_day_ticks_once_and_an_hourly_one_twice() {
    check("30 2 * * *", "Europe/Berlin", "2024-10-26T12:00:00Z", &["Sun 2024-10-27 02:30+02:00", "Mon 2024-10-28 02:30+01:00"]);
    // Asked within the second of the two hours.
    check("30 2,3 * * *", "Europe/Berlin", "2024-10-27T01:10:00Z", &["Sun 2024-10-27 03:30+01:00"]);
    check(
        "30 * * * *",
        "Europe/Berlin",
        "2024-10-27T00:00:00Z",
        &["Sun 2024-10-27 02:30+02:00", "Sun 2024-10-27 02:30+01:00", "Sun 2024-10-27 03:30+01:00"],
    );
    check("0 * * * *", "Europe/Berlin", "2024-10-27T00:00:00Z", &["Sun 2024-10-27 02:00+01:00", "Sun 2024-10-27 03:00+01:00"]);
}

#[test]
fn zones_are_those_of_the_compiled_in_database() {
    check("0 12 * * *", "Asia/Kathmandu", "2024-01-01T00:00:00Z", &["Mon 2024-01-01 12:00+05:45"]);
    // A whole day was left out: Samoa had no 30 December 2011.
    check("0 9 30 12 *", "Pacific/Apia", "2011-12-01T00:00:00Z", &["Sat 2011-12-31 00:00+14:00", "Sun 2012-12-30 09:00+14:00"]);
    assert_eq!(Zone::named("europe/berlin").map(|zone| zone.name().to_string()), Some("Europe/Berlin".to_string()));
    assert!(Zone::named("Middle/Earth").is_none() && Zone::named("").is_none());
}

#[test]
fn errors_name_the_field_and_the_reason() {
    refused("", "Expected a cron expression of 5 fields (minute hour day month weekday), but it has 0");
    refused("@daily", "Expected a cron expression of 5 fields (minute hour day month weekday), but it has 1");
    refused("0 0 0 * * *", "Expected a cron expression of 5 fields (minute hour day month weekday), but it has 6");
    refused("60 * * * *", "Expected a valid minute in the cron expression, but \"60\" is no number from 0 to 59");
    refused("* -1 * * *", "Expected a valid hour in the cron expression, but \"\" is no number from 0 to 23");
    refused("* * 0 * *", "Expected a valid day of the month in the cron expression, but \"0\" is no number from 1 to 31");
    refused("* * L * *", "Expected a valid day of the month in the cron expression, but \"L\" is no number from 1 to 31");
    refused("* * * FEV *", "Expected a valid month in the cron expression, but \"FEV\" is no number from 1 to 12 or a name");
    refused("* * * * 8", "Expected a valid weekday in the cron expression, but \"8\" is no number from 0 to 7 or a name");
    refused("30-10 * * * *", "Expected a valid minute in the cron expression, but the range 30-10 ends before it begins");
    refused("*/0 * * * *", "Expected a valid minute in the cron expression, but \"0\" is no step from 1 to 255");
    refused("1,,2 * * * *", "Expected a valid minute in the cron expression, but \"\" is no number from 0 to 59");
    refused("+5 * * * *", "Expected a valid minute in the cron expression, but \"+5\" is no number from 0 to 59");
}
