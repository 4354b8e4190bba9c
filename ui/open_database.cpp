// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/open_database.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTextStream>

#include "ui/format/failures.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

bool is_quiet(const CommandLine& line) {
    return !line.screenshot.isEmpty();
}

void print(const Failure& failure) {
    QTextStream(stderr) << "wattmast: " << to_qt(failure.detail) << Qt::endl;
}

void explain(QMessageBox& box, const Failure& failure) {
    box.setWindowTitle(QStringLiteral("Wattmast"));
    box.setText(explanation_of(failure.code));
    box.setInformativeText(technical_detail(failure));
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.addButton(QMessageBox::Close);
}

/// Whether a database that cannot be written may still be looked at.
bool may_be_readable(const Failure& failure) {
    return failure.code == Errc::store_read_only || failure.code == Errc::store_locked;
}

bool person_chooses_reading(const Failure& failure) {
    QMessageBox box;
    box.setIcon(QMessageBox::Warning);
    explain(box, failure);
    QPushButton* reading =
        box.addButton(QCoreApplication::translate("main", "Open for reading only"), QMessageBox::AcceptRole);
    box.setDefaultButton(reading);
    box.exec();
    return box.clickedButton() == reading;
}

}  // namespace

std::unique_ptr<Engine> open_database(CommandLine& line) {
    auto opened = Engine::open(line.engine);
    if (!opened && line.engine.access == Access::read_write && !is_quiet(line) && may_be_readable(opened.error())) {
        print(opened.error());
        if (!person_chooses_reading(opened.error())) {
            return nullptr;
        }
        line.engine.access = Access::read_only;
        line.collects = false;
        line.inventory.clear();
        opened = Engine::open(line.engine);
    }
    if (!opened) {
        report_failure(opened.error(), line);
        return nullptr;
    }
    return std::move(opened).value();
}

void report_failure(const Failure& failure, const CommandLine& line) {
    print(failure);
    if (!is_quiet(line)) {
        QMessageBox box;
        box.setIcon(QMessageBox::Critical);
        explain(box, failure);
        box.exec();
    }
}

}  // namespace wattmast::ui
