-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- Figures that are kept so that they need not be made again (docs/decisions/0022-kept-hours.md). Derived: all of it may
-- be deleted at any time, and nothing is believed because it stands here.

-- What the store deletes in the transaction that changes something of the device inside the reach: samples that come
-- late, corrections, judgements, samples that are retired.
CREATE TABLE kept_figure (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    device INTEGER NOT NULL REFERENCES device (id),
    point INTEGER NOT NULL REFERENCES point (id),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 255),
    begins INTEGER NOT NULL,
    reach_begins INTEGER NOT NULL,
    reach_ends INTEGER NOT NULL CHECK (reach_ends > reach_begins),
    basis BLOB NOT NULL,   -- What else it was made from; who reads it compares.
    body BLOB NOT NULL,
    digest INTEGER NOT NULL,
    UNIQUE (point, kind, begins)
) STRICT;
CREATE INDEX kept_figure_of_device ON kept_figure (device, reach_ends);
