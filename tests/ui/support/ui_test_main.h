// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Entry point of a Qt Test program with the application's fonts, style and colours.
#pragma once

#include <QObject>
#include <QtTest>

namespace wattmast::ui::test {

/// Makes a QApplication as main.cpp does (light, English), runs the slots of `subject`, returns their failures.
int run(int argc, char** argv, const std::function<std::unique_ptr<QObject>()>& make_subject);

}  // namespace wattmast::ui::test

/// At the end of the file, before #include "<file>.moc".
#define WATTMAST_UI_TEST(Subject)                                                               \
    int main(int argc, char** argv) {                                                           \
        return wattmast::ui::test::run(argc, argv, [] { return std::make_unique<Subject>(); }); \
    }
