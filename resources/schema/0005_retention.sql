-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- Samples that are older than the policy says become cells of quarter hours (docs/decisions/0005-columnar-store.md).

-- Cells of quarter hours, of one device in one UTC day whose samples were retired.
CREATE TABLE rollup_quarter (
    key INTEGER PRIMARY KEY CHECK (key > 0),
    body BLOB NOT NULL
) STRICT;

-- What of a device was retired. Both times are UTC midnights.
CREATE TABLE retired (
    device INTEGER PRIMARY KEY REFERENCES device (id),
    raw_before INTEGER NOT NULL,       -- There are no samples before it, and none are taken.
    quarters_before INTEGER NOT NULL,  -- There are no quarter hours before it; at most raw_before.
    digest INTEGER NOT NULL
) STRICT;
