// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One window per database: a second start brings the first one to the front.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <filesystem>

namespace wattmast::ui {

/// Between the programs of one person: a socket in the runtime folder that only its owner may open. GUI thread.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// Relative paths and links to the same file count as the same database.
    explicit SingleInstance(const std::filesystem::path& database, QObject* parent = nullptr);

    /// True: this is the first, and raise_requested() may come. False: another has the database, and was told to come
    /// to the front. Where no socket can be had, this counts as the first.
    [[nodiscard]] bool begin();

Q_SIGNALS:
    /// `activation`: the token with which the other start may bring a window to the front on Wayland; may be empty.
    void raise_requested(const QByteArray& activation);

private:
    [[nodiscard]] bool tell_the_other() const;
    void take_connection();

    QString identity_;  ///< The database, whatever path was given.
    QString name_;
    QLocalServer server_;
};

}  // namespace wattmast::ui
