-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- What the self-test found of values, and which spans of samples are held back from figures. Samples stay as they are.

-- One row per finding; `state`, `until`, `action`, `factor` and `detail` change as it goes on.
CREATE TABLE finding (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    device INTEGER NOT NULL REFERENCES device (id),
    point INTEGER NOT NULL REFERENCES point (id),
    rule INTEGER NOT NULL,
    action INTEGER NOT NULL,
    state INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,
    factor_mantissa INTEGER,
    factor_exponent INTEGER,
    detail TEXT NOT NULL,
    digest INTEGER NOT NULL,
    CHECK ((factor_mantissa IS NULL) = (factor_exponent IS NULL))
) STRICT;
CREATE INDEX finding_of_device ON finding (device);

-- Rows are only added: for each time of a point the one with the largest id counts.
CREATE TABLE quarantine (
    id INTEGER PRIMARY KEY CHECK (id > 0),  -- Order of entry, without gaps.
    point INTEGER NOT NULL REFERENCES point (id),
    begins INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > begins),
    verdict INTEGER NOT NULL,               -- 1 quarantined, 2 released
    factor_mantissa INTEGER NOT NULL CHECK (factor_mantissa > 0),
    factor_exponent INTEGER NOT NULL,
    entered INTEGER NOT NULL,
    who TEXT NOT NULL CHECK (who <> ''),
    why TEXT NOT NULL CHECK (why <> ''),
    digest INTEGER NOT NULL
) STRICT;
CREATE INDEX quarantine_of_point ON quarantine (point, begins);
