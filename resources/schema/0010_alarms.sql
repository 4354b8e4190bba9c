-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- When an alarm is raised, what became of each, and what was done about it.

CREATE TABLE alarm_rule (
    id INTEGER PRIMARY KEY CHECK (id > 0),  -- Never used again, also after the row is gone.
    key TEXT NOT NULL,                      -- Of the rules that Wattmast brings; '' of those of people.
    name TEXT NOT NULL,
    is_enabled INTEGER NOT NULL CHECK (is_enabled IN (0, 1)),
    severity INTEGER NOT NULL,
    condition INTEGER NOT NULL,
    kind INTEGER,
    figure INTEGER,
    area TEXT NOT NULL,                     -- Names of the path, one a line.
    site_kind INTEGER,
    tag TEXT NOT NULL,
    site INTEGER REFERENCES site (id),
    device INTEGER REFERENCES device (id),
    instance TEXT NOT NULL,
    raise_limit REAL,
    clear_limit REAL,
    raise_after INTEGER NOT NULL CHECK (raise_after >= 0),
    clear_after INTEGER NOT NULL CHECK (clear_after >= 0),
    advice TEXT NOT NULL,
    channels TEXT NOT NULL,                 -- Names, one a line.
    only_on_battery INTEGER NOT NULL CHECK (only_on_battery IN (0, 1)),
    digest INTEGER NOT NULL,
    CHECK (key <> '' OR name <> ''),
    CHECK (kind IS NULL OR figure IS NULL)
) STRICT;
CREATE UNIQUE INDEX alarm_rule_of_key ON alarm_rule (key) WHERE key <> '';

-- One row per alarm or group; it changes until it is cleared. `rule` is a number only: a rule may be gone by then.
CREATE TABLE alarm (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    rule INTEGER NOT NULL,
    rule_key TEXT NOT NULL,
    rule_name TEXT NOT NULL,
    condition INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    site INTEGER REFERENCES site (id),
    device INTEGER REFERENCES device (id),
    point INTEGER REFERENCES point (id),
    since INTEGER NOT NULL,
    raised INTEGER NOT NULL,
    cleared INTEGER,
    value REAL,
    worst REAL,
    raise_limit REAL,
    unit INTEGER,
    reason INTEGER,
    acknowledged_at INTEGER,
    acknowledged_by TEXT,
    acknowledged_note TEXT,
    shelved_at INTEGER,
    shelved_until INTEGER,
    shelved_by TEXT,
    shelved_reason TEXT,
    joined INTEGER REFERENCES alarm (id),   -- The group it belongs to.
    cause INTEGER,                          -- NULL: no group.
    cause_name TEXT NOT NULL,
    area TEXT NOT NULL,
    members INTEGER NOT NULL CHECK (members >= 0),
    digest INTEGER NOT NULL,
    CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
    CHECK ((acknowledged_at IS NULL) = (acknowledged_note IS NULL)),
    CHECK ((shelved_at IS NULL) = (shelved_until IS NULL)),
    CHECK ((shelved_at IS NULL) = (shelved_by IS NULL)),
    CHECK ((shelved_at IS NULL) = (shelved_reason IS NULL))
) STRICT;
CREATE INDEX alarm_active ON alarm (id) WHERE cleared IS NULL;
CREATE INDEX alarm_raised ON alarm (raised);
CREATE INDEX alarm_of_group ON alarm (joined) WHERE joined IS NOT NULL;

-- The log of every alarm. Rows are only added.
CREATE TABLE alarm_event (
    id INTEGER PRIMARY KEY CHECK (id > 0),  -- Order of entry, without gaps.
    alarm INTEGER NOT NULL REFERENCES alarm (id),
    at INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    who TEXT NOT NULL,
    text TEXT NOT NULL,
    digest INTEGER NOT NULL
) STRICT;
CREATE INDEX alarm_event_of_alarm ON alarm_event (alarm);
