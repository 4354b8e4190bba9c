-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- Samples that contradict a stored one. They are kept for a person to judge and are in no series.

CREATE TABLE conflict (
    point INTEGER NOT NULL REFERENCES point (id),
    at INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),  -- Order of arrival at this point and time.
    form INTEGER,
    bits INTEGER,
    exponent INTEGER,
    quality INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    reason INTEGER,
    digest INTEGER NOT NULL,
    PRIMARY KEY (point, at, number),
    CHECK ((form IS NULL) = (quality = 3) AND (bits IS NULL) = (quality = 3) AND (exponent IS NULL) = (quality = 3)
           AND (reason IS NOT NULL) = (quality = 3))
) STRICT, WITHOUT ROWID;
