// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/policy_section.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "carbon/book_schema.h"
#include "carbon/book_views.h"
#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/book/book_words.h"
#include "ui/pages/book/boundary_panel.h"
#include "ui/pages/book/policy_model.h"
#include "ui/pages/book/record_dialog.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

QVBoxLayout* padded_column(QWidget* content) {
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(size::panel_pad, space::s3, size::panel_pad, space::s3);
    column->setSpacing(space::s3);
    return column;
}

}  // namespace

PolicySection::PolicySection(PageContext context, QWidget* parent) : QWidget(parent), context_(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gutter);
    strip_ = new MessageStrip;
    strip_->set_closable(true);
    strip_->hide();
    connect(strip_, &MessageStrip::closed, strip_, &QWidget::hide);
    column->addWidget(strip_);
    boundary_ = new BoundaryPanel(context_);
    column->addWidget(boundary_);
    connect(boundary_, &BoundaryPanel::record_requested, this, &PolicySection::record_requested);
    connect(boundary_, &BoundaryPanel::entered, this, [this](qint64 record) {
        strip_->show_message(MessageStrip::Kind::success, tr("The boundary is record %1 of the book.").arg(record),
                             tr("Drafts follow it from now on. Closed months keep what they were closed with."));
        strip_->set_closable(true);
        read();
    });
    column->addWidget(build_policies());
    column->addWidget(build_detail());
    column->addStretch(1);
    retranslate();
}

QWidget* PolicySection::build_policies() {
    policy_panel_ = new Panel;
    policy_panel_->set_header_line(true);
    policies_ = new PolicyModel(this);
    table_ = new DataTable;
    table_->setObjectName(QStringLiteral("policies"));
    table_->setModel(policies_);
    table_->setSortingEnabled(false);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->set_column_width(PolicyModel::decision, 230);
    table_->set_column_width(PolicyModel::origin, 76);
    table_->set_column_width(PolicyModel::from, 104);
    table_->set_column_width(PolicyModel::who, 120);
    table_->set_column_width(PolicyModel::document, 150);
    table_->set_stretch_column(PolicyModel::value);
    policy_panel_->set_content(table_);
    const auto rows = static_cast<int>(book_schema(BookKind::policy).field("name")->words.size());
    constexpr int chrome = 92;  // Header of the panel and of the table.
    policy_panel_->setMinimumHeight(chrome + rows * size::table_row);
    decide_ = new QPushButton;
    decide_->setObjectName(QStringLiteral("decide"));
    decide_->setProperty("wm_compact", true);
    policy_panel_->add_tool(decide_);
    connect(decide_, &QPushButton::clicked, this, &PolicySection::decide);
    connect(table_, &DataTable::row_opened, this, [this] {
        if (decide_->isEnabled()) {
            decide();
        }
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PolicySection::show_chosen);
    connect(policy_panel_->overlay(), &StateOverlay::action_requested, this, &PolicySection::read);
    return policy_panel_;
}

QWidget* PolicySection::build_detail() {
    detail_panel_ = new Panel;
    detail_panel_->set_header_line(true);
    auto* content = new QWidget;
    auto* column = padded_column(content);
    meaning_ = new WrappedLabel(TextRole::body, Color::text_primary);
    history_ = new PropertyGrid;
    column->addWidget(meaning_);
    column->addWidget(history_);
    column->addStretch(1);
    detail_panel_->set_content(content);
    open_ = new LinkLabel;
    detail_panel_->add_tool(open_);
    connect(open_, &LinkLabel::clicked, this, [this] {
        const int row = table_->currentIndex().row();
        if (row >= 0 && policies_->policy(row).record != nullptr) {
            Q_EMIT record_requested(static_cast<qint64>(policies_->policy(row).record->id.number()));
        }
    });
    return detail_panel_;
}

void PolicySection::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void PolicySection::retranslate() {
    policy_panel_->set_title(tr("Policies"));
    table_->setAccessibleName(tr("Policies"));
    decide_->setText(tr("Decide…"));
    open_->setText(tr("Open in the book"));
    open_->updateGeometry();
    boundary_->retranslate();
    show_policies();
}

CivilDate PolicySection::today() const {
    return TimeZone::utc().date_of(context_.bridge.now());
}

void PolicySection::enter() {
    const bool is_writable = context_.bridge.options().access == Access::read_write;
    decide_->setEnabled(is_writable);
    decide_->setToolTip(is_writable ? tr("Enter another decision, from a day on.")
                                    : tr("The database is open for reading only, so nothing can be entered."));
    read();
}

void PolicySection::leave() {
    ticket_.cancel();
    policy_panel_->stop_loading();
}

void PolicySection::read() {
    policy_panel_->start_loading();
    context_.bridge.run(ticket_,
                        [this, now = context_.bridge.now()](Engine&, const Queries& queries, const EngineBridge::Post&,
                                                            const std::stop_token&) -> std::function<void()> {
                            return [this, book = queries.book(now)] { show_book(book); };
                        });
}

void PolicySection::show_book(const Result<KnownBook>& book) {
    policy_panel_->stop_loading();
    const auto old = std::exchange(book_, book ? std::make_shared<const BookIndex>(*book) : nullptr);
    boundary_->set_book(book_);
    show_policies();
    if (!book) {
        policy_panel_->show_error({tr("The book cannot be read"), explanation_of(book.error().code), tr("Try again"),
                                   technical_detail(book.error())});
    }
}

void PolicySection::show_policies() {
    const int before = table_->currentIndex().row();
    policies_->set_book(book_, today());
    int own = 0;
    for (int row = 0; row < policies_->rowCount(); ++row) {
        own += policies_->policy(row).record != nullptr ? 1 : 0;
    }
    policy_panel_->set_subtitle(book_ ? tr("%n own decision(s), the rest by default", nullptr, own) : QString());
    if (book_) {
        policy_panel_->show_content();
        table_->setCurrentIndex(policies_->index(std::max(0, before), 0));
    }
    show_chosen();
}

void PolicySection::show_chosen() {
    const int row = table_->currentIndex().row();
    detail_panel_->setVisible(row >= 0);
    if (row < 0) {
        return;
    }
    const PolicyInForce& policy = policies_->policy(row);
    detail_panel_->set_title(book_word(policy.name));
    detail_panel_->set_subtitle(policy_value_label(policy));
    meaning_->setText(policy_meaning(policy.name));
    open_->setVisible(policy.record != nullptr);
    std::vector<Property> rows;
    QStringList choices;
    for (const std::string_view choice : policy_choices(policy.name)) {
        choices << book_word(choice);
    }
    if (!choices.isEmpty()) {
        rows.push_back({tr("Choices"), choices.join(QStringLiteral("; "))});
    }
    for (auto record = book_->book().records.rbegin(); record != book_->book().records.rend(); ++record) {
        if (record->kind == BookKind::policy && record->field("name") == policy.name) {
            rows.push_back(
                {tr("Record %1").arg(record->id.number()),
                 QStringList{value_label(*record, *book_schema(BookKind::policy).field("value")), days_label(*record),
                             state_label(*record, *book_),
                             tr("%1, by %2").arg(Format::current().date_time(record->entered), to_qt(record->who)),
                             to_qt(record->why)}
                     .join(QStringLiteral(" · "))});
        }
    }
    history_->set_properties(rows);
}

/// One that is in force is replaced from the day of the new one on by the person, who sees it: the form begins with it.
void PolicySection::decide() {
    const int row = table_->currentIndex().row();
    if (row < 0) {
        return;
    }
    const PolicyInForce& policy = policies_->policy(row);
    BookRecord preset;
    preset.kind = BookKind::policy;
    preset.fields = {{"name", policy.name}};
    auto* dialog = policy.record != nullptr
                       ? new RecordDialog(context_, *policy.record, RecordDialog::Change::replace, this)
                       : new RecordDialog(context_, preset, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecordDialog::entered, this, [this](qint64 record) {
        strip_->show_message(MessageStrip::Kind::success, tr("The decision is record %1 of the book.").arg(record),
                             tr("Drafts follow it from now on. Closed months keep what they were closed with."));
        strip_->set_closable(true);
        read();
    });
    dialog->show();
}

}  // namespace wattmast::ui
