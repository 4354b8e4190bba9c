-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- Cells also of what is sealed and not merged into a day yet; those of what is there are made by a step of code.

-- Cells of hours, of one device in two hours, for every chunk of two hours. They go when the day is merged.
CREATE TABLE rollup_slot (
    key INTEGER PRIMARY KEY CHECK (key > 0),  -- As in chunk.
    body BLOB NOT NULL                        -- Empty where the chunk was damaged when this table was made.
) STRICT;
