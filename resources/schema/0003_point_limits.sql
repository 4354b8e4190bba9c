-- SPDX-FileCopyrightText: 2026 The Wattmast authors
-- SPDX-License-Identifier: Apache-2.0
-- What is known of a running register besides its readings, in the unit of the point's kind. A point without a row has
-- nothing stated.

CREATE TABLE point_limits (
    point INTEGER PRIMARY KEY REFERENCES point (id),
    modulus_mantissa INTEGER,     -- Where it goes on at zero: mantissa × 10^exponent.
    modulus_exponent INTEGER,
    hourly_mantissa INTEGER,      -- The most that can flow in an hour.
    hourly_exponent INTEGER,
    digest INTEGER NOT NULL,
    CHECK ((modulus_mantissa IS NULL) = (modulus_exponent IS NULL)),
    CHECK ((hourly_mantissa IS NULL) = (hourly_exponent IS NULL))
) STRICT;
