-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- What people enter, what was closed, and the lines of closed months. Rows are only added: of each the text is the truth,
-- `chain` is the SHA-256 over the `chain` of the row before it and the text (docs/LEDGER.md), and the other columns are
-- copies from the text to look it up by.

CREATE TABLE book_record (
    id INTEGER PRIMARY KEY CHECK (id > 0),  -- Order of entry, without gaps.
    replaces INTEGER UNIQUE REFERENCES book_record (id) CHECK (replaces < id),
    text TEXT NOT NULL,
    chain BLOB NOT NULL CHECK (length(chain) = 32),
    digest INTEGER NOT NULL
) STRICT;

CREATE TABLE ledger_closing (
    number INTEGER PRIMARY KEY CHECK (number > 0),  -- Without gaps.
    month TEXT NOT NULL UNIQUE,                     -- "2026-10"
    text TEXT NOT NULL,
    chain BLOB NOT NULL CHECK (length(chain) = 32),
    digest INTEGER NOT NULL
) STRICT;

CREATE TABLE ledger_line (
    number INTEGER PRIMARY KEY CHECK (number > 0),  -- Without gaps.
    month TEXT NOT NULL,
    site TEXT NOT NULL CHECK (site <> ''),
    text TEXT NOT NULL,
    chain BLOB NOT NULL CHECK (length(chain) = 32),
    digest INTEGER NOT NULL
) STRICT;
CREATE INDEX ledger_line_of_month ON ledger_line (month);
CREATE INDEX ledger_line_of_site ON ledger_line (site);

CREATE TRIGGER book_record_stays BEFORE UPDATE ON book_record
BEGIN SELECT raise(ABORT, 'records of the book stay as they were entered; add one that replaces it'); END;
CREATE TRIGGER book_record_is_kept BEFORE DELETE ON book_record
BEGIN SELECT raise(ABORT, 'records of the book are kept; add one that withdraws it'); END;
CREATE TRIGGER ledger_closing_stays BEFORE UPDATE ON ledger_closing
BEGIN SELECT raise(ABORT, 'a month stays closed as it was'); END;
CREATE TRIGGER ledger_closing_is_kept BEFORE DELETE ON ledger_closing
BEGIN SELECT raise(ABORT, 'a month stays closed'); END;
CREATE TRIGGER ledger_line_stays BEFORE UPDATE ON ledger_line
BEGIN SELECT raise(ABORT, 'lines of closed months stay as they are; a later closing corrects them'); END;
CREATE TRIGGER ledger_line_is_kept BEFORE DELETE ON ledger_line
BEGIN SELECT raise(ABORT, 'lines of closed months are kept; a later closing corrects them'); END;
