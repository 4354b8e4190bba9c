// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/report_side.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/property_grid.h"
#include "ui/pages/reports/report_texts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int icon_size = 14;

QLabel* icon_label(IconId icon, Color ink) {
    auto* label = new QLabel;
    label->setPixmap(themed_icon(icon, ink).pixmap(icon_size, icon_size));
    label->setFixedWidth(icon_size + 6);
    return label;
}

}  // namespace

ReportSide::ReportSide(QWidget* parent)
    : QWidget(parent),
      output_title_(new RoleLabel(TextRole::strong, Color::text_primary)),
      output_(new PropertyGrid),
      checks_title_(new RoleLabel(TextRole::strong, Color::text_primary)),
      checks_part_(new QWidget),
      checks_column_(new QVBoxLayout(checks_part_)),
      about_(new WrappedLabel(TextRole::table, Color::text_secondary)),
      folder_(new QPushButton),
      other_(new QPushButton),
      files_(new QPushButton),
      issue_(new QPushButton),
      buttons_(new QBoxLayout(QBoxLayout::LeftToRight)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(output_title_);
    column->addWidget(output_);
    column->addSpacing(6);
    column->addWidget(checks_title_);
    checks_column_->setContentsMargins(0, 0, 0, 0);
    checks_column_->setSpacing(4);
    column->addWidget(checks_part_);
    column->addStretch(1);
    about_->setWordWrap(true);
    column->addWidget(about_);
    folder_->setIcon(themed_icon(IconId::folder));
    issue_->setObjectName(QStringLiteral("issue"));
    files_->setObjectName(QStringLiteral("write_draft"));
    other_->setObjectName(QStringLiteral("other"));
    issue_->setProperty("wm_primary", true);
    column->addWidget(folder_);
    column->addWidget(other_);
    buttons_->setSpacing(8);
    buttons_->addWidget(files_, 1);
    buttons_->addWidget(issue_, 1);
    column->addLayout(buttons_);
    connect(folder_, &QPushButton::clicked, this, &ReportSide::folder_wanted);
    connect(other_, &QPushButton::clicked, this, &ReportSide::other_wanted);
    connect(files_, &QPushButton::clicked, this, &ReportSide::files_wanted);
    connect(issue_, &QPushButton::clicked, this, &ReportSide::issue_wanted);
}

void ReportSide::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place_buttons();
}

/// Beside each other where the words of both fit, each as wide as the other.
void ReportSide::place_buttons() {
    const int room = contentsRect().width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    const int wide = std::max(files_->sizeHint().width(), issue_->sizeHint().width());
    buttons_->setDirection(2 * wide + buttons_->spacing() <= room ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
}

void ReportSide::set_mode(Mode mode) {
    mode_ = mode;
    const bool is_draft = mode == Mode::draft;
    for (QWidget* part : std::initializer_list<QWidget*>{checks_title_, checks_part_, files_, issue_}) {
        part->setVisible(is_draft);
    }
    folder_->setVisible(!is_draft);
    retranslate();
}

void ReportSide::show_order(const ReportOrder& order) {
    order_ = order;
    fill_output();
}

void ReportSide::show_pages(int pages) {
    pages_ = pages;
    fill_output();
}

void ReportSide::fill_output() {
    QStringList languages;
    for (const ReportLanguage one : order_.languages) {
        languages << label_of(one);
    }
    QStringList formats;
    for (const ReportFormat one : order_.formats) {
        formats << label_of(one);
    }
    std::vector<Property> properties{
        {tr("Sites"), place_label(order_)},
        {tr("Languages"), languages.isEmpty() ? Format::no_value() : languages.join(QStringLiteral(", "))},
        {tr("Files"), formats.isEmpty() ? Format::no_value() : formats.join(QStringLiteral(", "))},
        {tr("Folder"), order_.folder.empty() ? Format::no_value() : to_qt(order_.folder.string())}};
    if (!order_.scope.tenant.empty()) {
        properties.insert(properties.begin() + 1, {tr("Tenant"), to_qt(order_.scope.tenant)});
    }
    if (mode_ == Mode::draft) {
        properties.push_back({tr("Pages"), pages_ > 0 ? Format::current().count(pages_) : Format::no_value()});
    }
    output_->set_properties(properties);
}

void ReportSide::show_checks(const std::vector<ReportCheck>& checks) {
    checks_ = checks;
    fill_checks();
}

void ReportSide::show_no_checks() {
    checks_.reset();
    fill_checks();
}

/// What passed as one number, and a row for each check that stands open.
void ReportSide::fill_checks() {
    while (QLayoutItem* item = checks_column_->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (!checks_) {
        return;
    }
    std::map<CheckArea, FindingSeverity> worst;
    for (const ReportCheck& check : *checks_) {
        const auto [area, is_new] = worst.try_emplace(area_of_check(check.check), check.severity);
        if (!is_new && check.severity != FindingSeverity::note && area->second == FindingSeverity::note) {
            area->second = check.severity;
        }
    }
    const auto passed = std::ranges::count_if(check_areas(), [&](CheckArea area) {
        const auto found = worst.find(area);
        return found == worst.end() || found->second == FindingSeverity::note;
    });
    const auto add_row = [this](IconId icon, Color ink, const QString& text, const std::string& check) {
        auto* part = new QWidget;
        auto* row = new QHBoxLayout(part);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        row->addWidget(icon_label(icon, ink), 0, Qt::AlignTop);
        auto* label = new WrappedLabel(TextRole::body, Color::text_primary);
        label->setWordWrap(true);
        label->setText(text);
        row->addWidget(label, 1);
        if (!check.empty()) {
            auto* link = new LinkLabel(tr("Show"));
            link->setAccessibleName(tr("Show: %1").arg(text));
            connect(link, &LinkLabel::clicked, this, [this, check] { Q_EMIT check_chosen(to_qt(check)); });
            row->addWidget(link, 0, Qt::AlignTop);
        }
        checks_column_->addWidget(part);
    };
    add_row(IconId::check, Color::state_success, tr("%n area(s) passed", nullptr, static_cast<int>(passed)), {});
    constexpr std::size_t most_rows = 6;
    std::size_t rows = 0;
    std::size_t left = 0;
    for (const ReportCheck& check : *checks_) {
        if (check.severity == FindingSeverity::note) {
            continue;
        }
        if (++rows > most_rows) {
            ++left;
            continue;
        }
        const bool is_error = check.severity == FindingSeverity::error;
        add_row(IconId::warning, is_error ? Color::alarm_critical : Color::alarm_major,
                check.findings == 1 ? check_label(check.check)
                                    //: A check and how often it found something. 中文：%1（%2）
                                    : tr("%1 (%2)").arg(check_label(check.check),
                                                        Format::current().count(static_cast<qint64>(check.findings))),
                check.check);
    }
    if (left > 0) {
        add_row(IconId::more, Color::text_secondary, tr("and %n more", nullptr, static_cast<int>(left)), {});
    }
}

void ReportSide::set_rights(const ReportRights& rights) {
    rights_ = rights;
    files_->setEnabled(rights.no_files.isEmpty());
    files_->setToolTip(rights.no_files);
    issue_->setEnabled(rights.no_issue.isEmpty());
    issue_->setToolTip(rights.no_issue);
    if (mode_ == Mode::draft) {
        about_->setText(rights.no_issue.isEmpty()
                            ? tr("Issuing freezes the month: later readings change a new revision only.")
                            : rights.no_issue);
    }
}

void ReportSide::retranslate() {
    output_title_->set_text(tr("Output"));
    checks_title_->set_text(tr("Checks"));
    folder_->setText(tr("Open folder"));
    files_->setText(tr("Write draft"));
    issue_->setText(tr("Issue report…"));
    switch (mode_) {
        case Mode::draft:
            other_->setText(tr("Discard draft"));
            break;
        case Mode::issued:
            other_->setText(tr("New revision"));
            about_->setText(tr("Issued reports are read-only. A correction makes a new revision; the old file stays."));
            break;
        case Mode::schedule:
            other_->setText(tr("End schedule"));
            about_->setText(tr(
                "The program that collects looks every minute whether a month was closed or corrected, and issues the "
                "report then. Findings are printed as not looked at."));
            break;
    }
    fill_output();
    fill_checks();
    set_rights(rights_);
    place_buttons();
}

}  // namespace wattmast::ui
