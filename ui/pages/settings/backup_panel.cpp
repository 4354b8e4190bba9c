// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/backup_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr std::chrono::seconds copied_for{2};

/// Plain where a shell takes it so, else in single quotes.
QString quoted(const QString& text) {
    const auto is_plain = [](QChar one) { return one.isLetterOrNumber() || QStringLiteral("/._-+:,@%").contains(one); };
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), is_plain)) {
        return text;
    }
    return QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

}  // namespace

QString backup_command(const std::filesystem::path& database, UtcTime now) {
    const std::string day = Format::current().local(now).toString(Qt::ISODate).left(10).toStdString();
    std::filesystem::path copy = database.parent_path() / database.stem();
    copy += "-" + day;
    copy += database.extension();
    return QStringLiteral("wattmastctl backup --db %1 --to %2")
        .arg(quoted(QString::fromStdString(database.string())), quoted(QString::fromStdString(copy.string())));
}

BackupPanel::BackupPanel(QWidget* parent)
    : Panel(parent),
      text_(new WrappedLabel(TextRole::table, Color::text_muted)),
      command_(new QLineEdit),
      copy_(new QPushButton),
      copied_(new QTimer(this)) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(size::panel_pad, 0, size::panel_pad, size::panel_pad);
    column->setSpacing(space::s2);
    column->addWidget(text_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s2);
    command_->setReadOnly(true);
    command_->setFont(mono_font(TextRole::table));
    row->addWidget(command_, 1);
    row->addWidget(copy_);
    column->addLayout(row);
    set_content(content);
    copied_->setSingleShot(true);
    copied_->setInterval(copied_for);
    connect(copied_, &QTimer::timeout, this, &BackupPanel::retranslate);
    connect(copy_, &QPushButton::clicked, this, &BackupPanel::copy);
    retranslate();
}

void BackupPanel::set_command(const QString& command) {
    if (command != command_->text()) {
        command_->setText(command);
        command_->setCursorPosition(0);
    }
}

void BackupPanel::copy() {
    QGuiApplication::clipboard()->setText(command_->text());
    copied_->start();
    retranslate();
}

void BackupPanel::retranslate() {
    set_title(tr("Backup"));
    text_->setText(
        tr("This command copies the database while it is in use and verifies the copy. Name a folder on "
           "another disk behind --to. Wattmast does not note when a backup was made."));
    command_->setAccessibleName(tr("Command that makes a backup"));
    const QString copy = tr("Copy");
    const QString copied = tr("Copied");
    copy_->setText(copied_->isActive() ? copied : copy);
}

void BackupPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        command_->setFont(mono_font(TextRole::table));
        retranslate();
    }
}

}  // namespace wattmast::ui
