// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/content_step.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <span>
#include <string>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/reports/part_boxes.h"
#include "ui/pages/reports/report_texts.h"
#include "ui/pages/settings/form_row.h"
#include "ui/theme/icons.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

enum Column : int { section = 0, table_name, rows, printed, column_count };

template <typename Id>
QWidget* row_of_boxes(std::vector<std::pair<Id, QCheckBox*>>& boxes, std::span<const Id> ids) {
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (const Id id : ids) {
        auto* box = new QCheckBox(label_of(id));
        boxes.emplace_back(id, box);
        row->addWidget(box);
    }
    return part;
}

/// Ids of tables that a chart shows.
std::set<std::string> charted_tables(const ReportDocument& document) {
    std::set<std::string> ids;
    for (const ReportSection& part : document.sections) {
        for (const ReportBlock& block : part.blocks) {
            if (const auto* chart = std::get_if<ReportChart>(&block)) {
                ids.insert(chart->table);
            } else if (const auto* pair = std::get_if<ReportPair>(&block)) {
                ids.insert({pair->left.table, pair->right.table});
            }
        }
    }
    return ids;
}

LeftOut sorted_parts_of(const ReportOrder& order) {
    const std::span<const ReportPart> parts = parts_of(order.kind, whose(order.scope));
    return {parts.begin(), parts.end()};
}

constexpr std::array all_languages{ReportLanguage::english, ReportLanguage::chinese, ReportLanguage::vietnamese};

}  // namespace

ContentStep::ContentStep(QWidget* parent)
    : QWidget(parent),
      folder_(new QLineEdit),
      choose_(new QPushButton),
      parts_(new PartBoxes),
      outline_(new QStandardItemModel(this)),
      table_(new DataTable) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(0);
    auto* form = new QWidget;
    auto* rows_of_form = new QVBoxLayout(form);
    rows_of_form->setContentsMargins(16, 0, 16, 8);
    rows_of_form->setSpacing(0);
    languages_row_ = new FormRow(row_of_boxes<ReportLanguage>(languages_, all_languages));
    formats_row_ = new FormRow(row_of_boxes<ReportFormat>(formats_, report_formats()));
    auto* place = new QWidget;
    auto* place_row = new QHBoxLayout(place);
    place_row->setContentsMargins(0, 0, 0, 0);
    folder_->setMinimumWidth(260);
    folder_->setObjectName(QStringLiteral("report_folder"));
    choose_->setIcon(themed_icon(IconId::folder));
    place_row->addWidget(folder_, 1);
    place_row->addWidget(choose_);
    folder_row_ = new FormRow(place);
    parts_row_ = new FormRow(parts_);
    for (FormRow* row : {languages_row_, parts_row_, formats_row_, folder_row_}) {
        rows_of_form->addWidget(row);
    }
    column->addWidget(form);
    outline_->setColumnCount(column_count);
    table_->setModel(outline_);
    table_->setSortingEnabled(false);
    table_->set_column_width(section, 220);
    table_->set_column_width(rows, 90);
    table_->set_column_width(printed, 190);
    table_->set_stretch_column(table_name);
    column->addWidget(table_, 1);
    for (const auto& [id, box] : languages_) {
        box->setObjectName(QStringLiteral("language_") + to_qt(tag_of(id)));
        connect(box, &QCheckBox::toggled, this, &ContentStep::tell);
    }
    for (const auto& [id, box] : formats_) {
        box->setObjectName(QStringLiteral("format_") + to_qt(id_of(id)));
        connect(box, &QCheckBox::toggled, this, &ContentStep::tell);
    }
    connect(parts_, &PartBoxes::edited, this, &ContentStep::tell);
    connect(folder_, &QLineEdit::textEdited, this, &ContentStep::tell);
    connect(choose_, &QPushButton::clicked, this, &ContentStep::choose_folder);
}

void ContentStep::tell() {
    if (!is_filling_) {
        Q_EMIT edited();
    }
}

void ContentStep::choose_folder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the report"), folder_->text());
    if (!folder.isEmpty()) {
        folder_->setText(folder);
        tell();
    }
}

void ContentStep::show_order(const ReportOrder& order) {
    is_filling_ = true;
    for (const auto& [id, box] : languages_) {
        box->setChecked(std::ranges::find(order.languages, id) != order.languages.end());
    }
    for (const auto& [id, box] : formats_) {
        box->setChecked(std::ranges::find(order.formats, id) != order.formats.end());
    }
    parts_->show_parts(order.kind, whose(order.scope), order.without);
    parts_row_->setVisible(!parts_of(order.kind, whose(order.scope)).empty());
    const QString folder = to_qt(order.folder.string());
    if (folder_->text() != folder) {
        folder_->setText(folder);
    }
    is_filling_ = false;
}

ReportOrder ContentStep::chosen(ReportOrder order) const {
    order.languages.clear();
    for (const auto& [id, box] : languages_) {
        if (box->isChecked()) {
            order.languages.push_back(id);
        }
    }
    order.formats.clear();
    for (const auto& [id, box] : formats_) {
        if (box->isChecked()) {
            order.formats.push_back(id);
        }
    }
    // The boxes are those of the kind before, when the kind has just been changed.
    order.without.clear();
    std::ranges::set_intersection(parts_->without(), sorted_parts_of(order),
                                  std::inserter(order.without, order.without.end()));
    order.folder = folder_->text().trimmed().toStdString();
    return order;
}

void ContentStep::show_outline(const ReportDocument* document) {
    outline_->removeRows(0, outline_->rowCount());
    if (document == nullptr) {
        return;
    }
    const std::set<std::string> charted = charted_tables(*document);
    for (const ReportSection& part : document->sections) {
        const QString title = part.title.empty() ? tr("Cover") : to_qt(part.title);
        for (const ReportBlock& block : part.blocks) {
            const auto* one = std::get_if<ReportTable>(&block);
            if (one == nullptr) {
                continue;
            }
            QList<QStandardItem*> row;
            for (const QString& text :
                 {title, one->caption.empty() ? (part.title.empty() ? tr("Summary") : title) : to_qt(one->caption),
                  Format::current().count(static_cast<qint64>(one->rows.size())),
                  one->role != ReportTable::Role::data ? tr("pages and files")
                  : charted.contains(one->id)          ? tr("files, and as a chart")
                                                       : tr("files")}) {
                auto* item = new QStandardItem(text);
                item->setEditable(false);
                row << item;
            }
            row[rows]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            outline_->appendRow(row);
        }
    }
}

void ContentStep::retranslate() {
    languages_row_->set_texts(tr("Languages"), tr("A file of each kind in each language."));
    parts_row_->set_texts(tr("Parts"), tr("What is left out is in none of the files; the method says so."));
    parts_->retranslate();
    formats_row_->set_texts(tr("Files"), tr("CSV is a file for each table, in the first language."));
    folder_row_->set_texts(tr("Folder"), tr("Files appear there whole or not at all, and none is written over."));
    folder_->setAccessibleName(tr("Folder"));
    choose_->setText(tr("Choose…"));
    outline_->setHorizontalHeaderLabels({tr("Part"), tr("Table"), tr("Rows"), tr("Where")});
    table_->setAccessibleName(tr("Content of the report"));
}

}  // namespace wattmast::ui
