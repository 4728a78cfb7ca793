#!/usr/bin/env python3
"""The calendars that we send, read by another program than ours: python3-icalendar."""

import pathlib
from datetime import date, datetime, timedelta, timezone

import icalendar

FOLDER = pathlib.Path(__file__).parent / "calendars"
KUMLA = "orebro.kumla_namnd."


def read(name):
    """Entries by UID; no complaint about any line."""
    calendar = icalendar.Calendar.from_ical((FOLDER / name).read_bytes())
    assert str(calendar["VERSION"]) == "2.0"
    assert not calendar.errors, calendar.errors
    zones = calendar.walk("VTIMEZONE")
    assert [str(zone["TZID"]) for zone in zones] == ["Europe/Stockholm"]
    entries = {}
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        uid = str(event["UID"])
        assert uid not in entries, uid
        entries[uid] = event
    return entries, zones[0].to_tz()


def utc_of(moment, zone):
    """By the rules that the file itself gives for its zone."""
    plain = moment.replace(tzinfo=None)
    localize = getattr(zone, "localize", None)  # of pytz, which Debian 12's reader uses
    local = localize(plain) if localize else plain.replace(tzinfo=zone)
    return local.astimezone(timezone.utc)


def check_meetings(entries, zone):
    """09:00 by the clock on the wall on both sides of summer time."""
    for day, hour in (("2024-03-26", 8), ("2024-04-02", 7), ("2024-10-25", 7), ("2024-10-28", 8)):
        start = entries[f"{KUMLA}{day}.meeting@overens"]["DTSTART"]
        assert start.params["TZID"] == "Europe/Stockholm"
        assert (start.dt.hour, start.dt.minute) == (9, 0), start.dt
        first = date.fromisoformat(day)
        expected = datetime(first.year, first.month, first.day, hour, tzinfo=timezone.utc)
        assert utc_of(start.dt, zone) == expected, (day, utc_of(start.dt, zone))
    two_days = entries[f"{KUMLA}2024-11-14.meeting@overens"]
    assert two_days["DTEND"].dt.replace(tzinfo=None) == datetime(2024, 11, 15, 15, 0)
    whole = entries[f"{KUMLA}2024-12-10.meeting@overens"]
    assert whole["DTSTART"].dt == date(2024, 12, 10)
    assert whole["DTEND"].dt - whole["DTSTART"].dt == timedelta(days=1)


def check_words(entries):
    first = entries[f"{KUMLA}2024-03-26.meeting@overens"]
    assert str(first["LOCATION"]) == 'Sal A; "Teams", b\\c', first["LOCATION"]
    folded = entries[f"{KUMLA}2024-10-28.meeting@overens"]
    place = "Sammanträdesrummet Åsgårdsvägen i det gamla rådhuset på Södra Kungsgatan i Örebro"
    assert str(folded["LOCATION"]) == place
    assert str(first["SUMMARY"]) == "Sammanträde: Kumla kommun, nämnden"
    assert first["CATEGORIES"].to_ical().decode() == "Sammanträde"
    papers = entries[f"{KUMLA}2024-03-26.papers@overens"]
    assert papers["DTSTART"].dt == date(2024, 3, 12)


def check_change(before, after):
    """A meeting that moved, and one that was cancelled, are still those they were."""
    assert set(before) == set(after)
    moved = f"{KUMLA}2024-10-28.meeting@overens"
    assert after[moved]["DTSTART"].dt.replace(tzinfo=None) == datetime(2024, 11, 4, 9, 0)
    def is_off(event):
        return str(event["STATUS"]) == "CANCELLED"

    assert all(is_off(after[uid]) for uid, event in before.items() if is_off(event))
    not_held = [uid for uid, event in after.items() if is_off(event) and not is_off(before[uid])]
    assert not_held and all(uid.startswith(f"{KUMLA}2024-12-10.") for uid in not_held), not_held
    for uid, event in after.items():
        assert event["SEQUENCE"] > before[uid]["SEQUENCE"], uid
        assert event["DTSTAMP"].dt > before[uid]["DTSTAMP"].dt, uid


def check_case(before, after):
    """A last day that moved for one party, one that was met, and a hold that was lifted."""
    assert set(before) < set(after)
    new = [uid for uid in after if uid not in before]
    assert len(new) == 1 and new[0].endswith(".due@overens"), new
    for uid, event in before.items():
        assert after[uid]["SEQUENCE"] > event["SEQUENCE"], uid
        assert str(event["STATUS"]) == "CONFIRMED", uid
    gone = sorted(uid.split(".", 2)[2] for uid, event in after.items() if str(event["STATUS"]) == "CANCELLED")
    assert len(gone) == 2 and gone[0] == "hold@overens" and gone[1].startswith("task"), gone


def main():
    before, zone = read("body.ics")
    check_meetings(before, zone)
    check_words(before)
    after, _ = read("body_changed.ics")
    check_change(before, after)
    check_case(read("case.ics")[0], read("case_changed.ics")[0])


main()
