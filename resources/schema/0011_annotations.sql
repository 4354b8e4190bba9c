-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- What people note about times. Rows are only added: of those of one annotation the one with the largest id is in force,
-- and a removal is a row too.

CREATE TABLE annotation (
    id INTEGER PRIMARY KEY CHECK (id > 0),  -- Order of entry, without gaps.
    annotation INTEGER NOT NULL REFERENCES annotation (id),  -- The row that added it; its own id in that row.
    act INTEGER NOT NULL CHECK (act BETWEEN 1 AND 3),        -- Added, changed, removed.
    begins INTEGER NOT NULL,
    ends INTEGER CHECK (ends > begins),     -- NULL: a moment.
    sites TEXT NOT NULL,                    -- Ids of sites, ascending, one a line; empty: the whole fleet.
    text TEXT NOT NULL CHECK (text <> ''),
    link TEXT NOT NULL,
    entered INTEGER NOT NULL,
    who TEXT NOT NULL CHECK (who <> ''),
    digest INTEGER NOT NULL,
    CHECK ((act = 1) = (annotation = id))
) STRICT;
