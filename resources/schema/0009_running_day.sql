-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- Of each day that is not merged yet one cell a point, so that the running day costs a reader as much as a merged one;
-- those of what is there are made by a step of code.

-- Cells of a UTC day, of one device, of all that is sealed of it. The row goes when the day is merged.
CREATE TABLE rollup_running (
    key INTEGER PRIMARY KEY CHECK (key > 0),  -- As in chunk, of the day's first slot.
    body BLOB NOT NULL
) STRICT;
