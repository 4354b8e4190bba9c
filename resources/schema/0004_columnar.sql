-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- Samples as a hot log and sealed chunks instead of rows (docs/decisions/0005-columnar-store.md). Code moves the rows
-- of `sample` in the same transaction and then drops the table.
--
-- A `key` is device << 32 | slot; a slot is two hours of UTC, counted from 1970-01-01 plus 2^31. Bodies carry their own
-- checksum, device and window; `digest` is row_check() over the other columns but the body.

-- Samples that are in no chunk yet, as they were committed.
CREATE TABLE hot (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    oldest INTEGER NOT NULL,   -- Times of the samples in the body, both inclusive.
    newest INTEGER NOT NULL,
    digest INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE chunk (
    key INTEGER PRIMARY KEY CHECK (key > 0),
    slots INTEGER NOT NULL CHECK (slots IN (1, 12)),  -- Length of the window: two hours or one UTC day.
    body BLOB NOT NULL
) STRICT;

-- Cells of one hour, of one device in one UTC day.
CREATE TABLE rollup_hour (
    key INTEGER PRIMARY KEY CHECK (key > 0),
    body BLOB NOT NULL
) STRICT;

-- Cells of one UTC day, of one device in 64 days.
CREATE TABLE rollup_day (
    key INTEGER PRIMARY KEY CHECK (key > 0),
    body BLOB NOT NULL
) STRICT;

-- What of a device is sealed: its samples with at < before in rows of `hot` with seq <= row. The body has the newest
-- sealed sample of each point.
CREATE TABLE newest (
    device INTEGER PRIMARY KEY REFERENCES device (id),
    before INTEGER NOT NULL,
    row INTEGER NOT NULL,
    seal INTEGER NOT NULL,     -- Number of the seal that wrote this row.
    digest INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;

-- One row about all chunks.
CREATE TABLE sealed (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seals INTEGER NOT NULL,    -- Transactions that have sealed something.
    row INTEGER NOT NULL,      -- Rows of `hot` up to it may be deleted; their numbers are never used again.
    samples INTEGER NOT NULL,
    oldest INTEGER,            -- Times of the samples, both inclusive.
    newest INTEGER,
    digest INTEGER NOT NULL
) STRICT;
INSERT INTO sealed VALUES (1, 0, 0, 0, NULL, NULL, row_check(1, 0, 0, 0, NULL, NULL));
