-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- What people say that samples should have said. Rows are only added: of those of one point and time the one with the
-- largest id is in force. The sample itself stays as it is.

CREATE TABLE correction (
    id INTEGER PRIMARY KEY CHECK (id > 0),  -- Order of entry, without gaps.
    point INTEGER NOT NULL REFERENCES point (id),
    at INTEGER NOT NULL,
    stored_form INTEGER,          -- The sample of that time when the row was entered.
    stored_bits INTEGER,
    stored_exponent INTEGER,
    stored_quality INTEGER,       -- NULL: there was no sample.
    stored_origin INTEGER,
    stored_reason INTEGER,
    supersedes INTEGER REFERENCES correction (id),
    form INTEGER,                 -- What counts; NULL: withdrawn.
    bits INTEGER,
    exponent INTEGER,
    entered INTEGER NOT NULL,
    who TEXT NOT NULL CHECK (who <> ''),
    why TEXT NOT NULL CHECK (why <> ''),
    document TEXT NOT NULL,
    digest INTEGER NOT NULL,
    CHECK ((form IS NULL) = (bits IS NULL) AND (form IS NULL) = (exponent IS NULL)),
    CHECK ((stored_origin IS NULL) = (stored_quality IS NULL))
) STRICT;
CREATE INDEX correction_of_point ON correction (point, at);
