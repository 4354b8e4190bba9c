// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

namespace wattmast::ui {
namespace {

constexpr int patience_ms = 1'000;
constexpr int hash_length = 16;
constexpr qint64 longest_line = 1'024;
constexpr auto token_variable = "XDG_ACTIVATION_TOKEN";
constexpr char greeting[] = "wattmast raise ";

/// The file itself, or where it will be.
QString identity_of(const std::filesystem::path& database) {
    const QFileInfo file(QString::fromStdString(database.string()));
    const QString canonical = file.canonicalFilePath();
    if (!canonical.isEmpty()) {
        return canonical;
    }
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return (folder.isEmpty() ? file.absolutePath() : folder) + QLatin1Char('/') + file.fileName();
}

}  // namespace

SingleInstance::SingleInstance(const std::filesystem::path& database, QObject* parent)
    : QObject(parent), identity_(identity_of(database)) {
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&server_, &QLocalServer::newConnection, this, &SingleInstance::take_connection);
}

bool SingleInstance::begin() {
    const QByteArray hash =
        QCryptographicHash::hash(identity_.toUtf8(), QCryptographicHash::Sha256).toHex().left(hash_length);
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    name_ = (runtime.isEmpty() ? QDir::tempPath() : runtime) + QStringLiteral("/wattmast-") + QString::fromLatin1(hash);
    if (tell_the_other()) {
        return false;
    }
    if (!server_.listen(name_)) {
        // Left behind by a program that ended without closing it.
        QLocalServer::removeServer(name_);
        if (!server_.listen(name_)) {
            qWarning("A second start will not find this window: %s", qPrintable(server_.errorString()));
        }
    }
    return true;
}

bool SingleInstance::tell_the_other() const {
    QLocalSocket socket;
    socket.connectToServer(name_);
    if (!socket.waitForConnected(patience_ms)) {
        return false;
    }
    socket.write(QByteArray(greeting) + qgetenv(token_variable) + '\n');
    socket.waitForBytesWritten(patience_ms);
    socket.disconnectFromServer();
    return true;
}

void SingleInstance::take_connection() {
    while (QLocalSocket* socket = server_.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->canReadLine()) {
                const QByteArray line = socket->readLine(longest_line);
                if (line.startsWith(greeting)) {
                    Q_EMIT raise_requested(line.mid(static_cast<qsizetype>(std::size(greeting)) - 1).trimmed());
                }
            }
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

}  // namespace wattmast::ui
