// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/ui_test_main.h"

#include <QApplication>
#include <QTemporaryDir>

#include "ui/look.h"

namespace wattmast::ui::test {

int run(int argc, char** argv, const std::function<std::unique_ptr<QObject>()>& make_subject) {
    // No test meets the settings of who runs it, or leaves any.
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    // No test meets the credentials of who runs it.
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    qputenv("WATTMAST_CREDENTIALS", "/nonexistent/credentials.toml");
    QApplication application(argc, argv);
    install_look(Appearance::light);
    install_language(Language::english);
    const std::unique_ptr<QObject> subject = make_subject();
    return QTest::qExec(subject.get(), argc, argv);
}

}  // namespace wattmast::ui::test
