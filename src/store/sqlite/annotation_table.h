// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Annotations as rows.
#pragma once

#include <vector>

#include "model/annotation.h"
#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// All rows, in the order of entry. Fails with `store_damaged`, naming the row that is not what was written.
[[nodiscard]] Result<std::vector<AnnotationRecord>> read_annotations(Connection& connection);

/// Adds a row with the next id. Fails with `invalid_argument` for a change of one that is not there.
/// @pre inside a writing transaction; the record was checked, its sites are there
[[nodiscard]] Result<AnnotationRecordId> insert_annotation(Connection& connection, const AnnotationRecord& record);

}  // namespace wattmast::sqlite
