-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- Master data and samples. Never change this file: databases in the field hold what it made. Add a file with the next
-- number instead.
--
-- Times are milliseconds since 1970-01-01T00:00Z. Kinds, phases, qualities, origins and reasons are the numbers of the
-- enumerations in src/model and src/units; NULL is "there is none". `digest` is row_check() over the other columns in
-- their order (src/store/sqlite/row_check.h), so that `verify` finds a flipped bit that leaves the structure intact.

CREATE TABLE site (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 255),
    area TEXT NOT NULL,           -- One line each, outermost first.
    factor_region TEXT NOT NULL,
    time_zone TEXT NOT NULL,      -- IANA name.
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    tags TEXT NOT NULL,           -- One line each.
    digest INTEGER NOT NULL,
    CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;

CREATE TABLE device (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    site INTEGER NOT NULL REFERENCES site (id),
    name TEXT NOT NULL CHECK (name <> ''),
    uri TEXT NOT NULL,
    profile TEXT NOT NULL,
    poll_interval INTEGER NOT NULL CHECK (poll_interval > 0),  -- ms
    description TEXT NOT NULL,
    digest INTEGER NOT NULL,
    UNIQUE (site, name)
) STRICT;

CREATE TABLE point (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    device INTEGER NOT NULL REFERENCES device (id),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 65535),
    phase INTEGER NOT NULL CHECK (phase BETWEEN 1 AND 255),
    instance TEXT NOT NULL,
    name TEXT NOT NULL,
    digest INTEGER NOT NULL,
    UNIQUE (device, kind, phase, instance)
) STRICT;

CREATE TABLE node (
    site INTEGER NOT NULL REFERENCES site (id),
    place INTEGER NOT NULL CHECK (place > 0),  -- Order within the site.
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 255),
    name TEXT NOT NULL CHECK (name <> ''),
    parent TEXT NOT NULL,
    device INTEGER REFERENCES device (id),
    instance TEXT NOT NULL,
    digest INTEGER NOT NULL,
    PRIMARY KEY (site, place),
    UNIQUE (site, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE meter_event (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    device INTEGER NOT NULL REFERENCES device (id),
    at INTEGER NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 255),
    final_mantissa INTEGER,       -- kWh are mantissa × 10^exponent.
    final_exponent INTEGER,
    first_mantissa INTEGER,
    first_exponent INTEGER,
    who TEXT NOT NULL,
    why TEXT NOT NULL,
    digest INTEGER NOT NULL,
    CHECK ((final_mantissa IS NULL) = (final_exponent IS NULL)),
    CHECK ((first_mantissa IS NULL) = (first_exponent IS NULL))
) STRICT;

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    digest INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row is one observation. `bits` is the mantissa, the counter or the IEEE bits, as a signed number.
CREATE TABLE sample (
    point INTEGER NOT NULL REFERENCES point (id),
    at INTEGER NOT NULL,
    form INTEGER,
    bits INTEGER,
    exponent INTEGER,
    quality INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    reason INTEGER,
    digest INTEGER NOT NULL,
    PRIMARY KEY (point, at),
    CHECK ((form IS NULL) = (quality = 3) AND (bits IS NULL) = (quality = 3) AND (exponent IS NULL) = (quality = 3)
           AND (reason IS NOT NULL) = (quality = 3))
) STRICT, WITHOUT ROWID;
