// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/format/board_failure.h"

#include <QCoreApplication>

#include "ui/format/failures.h"

namespace wattmast::ui {

namespace {

class BoardFailure {
    Q_DECLARE_TR_FUNCTIONS(BoardFailure)
};

}  // namespace

QString board_failure_headline() {
    return BoardFailure::tr("Alarms are not watched");
}

QString board_failure_text(const Failure& failure) {
    if (failure.code == Errc::store_damaged) {
        return BoardFailure::tr(
            "The alarms in the database are damaged, so none is raised, cleared or told. End Wattmast, restore the "
            "last backup with “wattmastctl restore”, and start it again.");
    }
    return BoardFailure::tr("None is raised, cleared or told until this has passed; it is tried again by itself. %1")
        .arg(explanation_of(failure.code));
}

}  // namespace wattmast::ui
