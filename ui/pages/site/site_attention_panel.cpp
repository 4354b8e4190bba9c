// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_attention_panel.h"

#include "ui/format/board_failure.h"
#include "ui/widgets/attention_list.h"

namespace wattmast::ui {

namespace {

constexpr int row_height = 45;
constexpr int rows_least = 2;
constexpr int rows_most = 3;
constexpr int header_height = 40;

}  // namespace

SiteAttentionPanel::SiteAttentionPanel(QWidget* parent) : Panel(parent), attention_(new AttentionList) {
    set_header_line(true);
    set_content(attention_);
    connect(attention_, &AttentionList::opened, this, [this](const AttentionRow& row) {
        if (row.alarm.is_assigned()) {
            Q_EMIT alarm_requested(row.alarm);
        }
    });
    retranslate();
}

void SiteAttentionPanel::show_detail(const SiteDetail* detail, const std::shared_ptr<const Catalog>& catalog,
                                     UtcTime now) {
    const bool is_known = detail != nullptr && catalog != nullptr;
    show_rows(is_known ? attention_rows(detail->attention, *catalog) : std::vector<AttentionRow>(), now);
    if (!is_known) {
        show_content();
    }
}

void SiteAttentionPanel::show_alarms(std::vector<AttentionRow> rows, Watching watching, UtcTime now) {
    const bool is_empty = rows.empty();
    show_rows(std::move(rows), now);
    if (is_empty && watching == Watching::failed) {
        show_empty({board_failure_headline(), {}, {}, {}});
    } else if (is_empty && watching == Watching::unread) {
        show_unknown();
    }
}

void SiteAttentionPanel::show_rows(std::vector<AttentionRow> rows, UtcTime now) {
    const int count = static_cast<int>(rows.size());
    setFixedHeight(header_height + std::clamp(count, rows_least, rows_most) * row_height + 2);
    set_subtitle(count == 0 ? QString() : tr("%n active", nullptr, count));
    attention_->items()->set_rows(std::move(rows), now);
    if (count == 0) {
        show_empty({tr("Nothing needs attention"), {}, {}, {}});
    } else {
        show_content();
    }
}

void SiteAttentionPanel::show_unknown() {
    show_empty({tr("Not known while the site's values cannot be read"), {}, {}, {}});
    set_subtitle({});
}

void SiteAttentionPanel::retranslate() {
    set_title(tr("Needs attention"));
}

void SiteAttentionPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

}  // namespace wattmast::ui
