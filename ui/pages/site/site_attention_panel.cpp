// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_attention_panel.h"

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
    retranslate();
}

void SiteAttentionPanel::show_detail(const SiteDetail* detail, const std::shared_ptr<const Catalog>& catalog,
                                     UtcTime now) {
    const std::vector<Attention> items = detail != nullptr ? detail->attention : std::vector<Attention>();
    const int rows = std::clamp(static_cast<int>(items.size()), rows_least, rows_most);
    setFixedHeight(header_height + rows * row_height + 2);
    set_subtitle(items.empty() ? QString() : tr("%n active", nullptr, static_cast<int>(items.size())));
    attention_->items()->set_items(items, catalog, now);
    if (detail != nullptr && items.empty()) {
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
