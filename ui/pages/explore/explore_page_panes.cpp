// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// ExplorePage: panes made by hand, and saved views.
#include <QJsonArray>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/explore/explore_page.h"
#include "ui/pages/explore/explore_state.h"
#include "ui/pages/explore/explore_toolbar.h"
#include "ui/pages/explore/formula_dialog.h"
#include "ui/pages/explore/legend_model.h"
#include "ui/pages/explore/legend_sheet.h"
#include "ui/pages/explore/view_menu.h"
#include "ui/shell/session.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {

void ExplorePage::put_into_own_pane() {
    const std::vector<ChosenSeries>& rows = legend()->series();
    if (rows.empty()) {
        return;
    }
    const std::size_t row = chart_->scene().highlight.value_or(rows.size() - 1);
    selection_.put_apart({rows[std::min(row, rows.size() - 1)].key()}, std::nullopt);
}

std::vector<SeriesKey> ExplorePage::pane_leaders() const {
    std::vector<SeriesKey> leaders;
    for (const PaneScene& pane : chart_->scene().panes) {
        if (pane.first_line < legend()->series().size()) {
            leaders.push_back(legend()->series()[pane.first_line].key());
        }
    }
    return leaders;
}

void ExplorePage::take_drop(const std::vector<SeriesKey>& series, ExploreChart::DropPlace place) {
    const std::vector<SeriesKey> leaders = pane_leaders();
    if (!place.is_between && place.pane < leaders.size()) {
        selection_.put_beside(series, leaders[place.pane]);
        return;
    }
    const bool is_last = place.pane >= leaders.size();
    selection_.put_apart(series, is_last ? std::nullopt : std::optional(leaders[place.pane]));
}

QString ExplorePage::places_of(const std::vector<SiteId>& sites) const {
    constexpr std::size_t most_named = 3;
    std::vector<SiteId> each = sites;
    std::ranges::sort(each);
    each.erase(std::unique(each.begin(), each.end()), each.end());
    QStringList codes;
    for (std::size_t i = 0; i < std::min(each.size(), most_named); ++i) {
        const Site* site = catalog_->site(each[i]);
        codes += site == nullptr ? QString() : to_qt(site->code);
    }
    if (each.size() > most_named) {
        //: Behind the first three codes of sites. 中文：另外 %1 个
        codes += tr("%1 more").arg(Format::current().count(static_cast<qint64>(each.size() - most_named)));
    }
    return Format::listed(codes);
}

// ---- Saved views ----

FormulaDialog* ExplorePage::open_formula(const std::optional<SeriesKey>& drawn) {
    const auto written = drawn ? std::optional(drawn->written) : std::nullopt;
    auto* dialog = new FormulaDialog(context_, selection_, written, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, drawn] {
        const SeriesKey key = SeriesKey::of(dialog->formula());
        const bool is_in = drawn ? selection_.replace(*drawn, key) : selection_.add(key);
        if (!is_in) {
            message_->show_message(MessageStrip::Kind::warning, tr("The formula was not added."),
                                   selection_.is_full() ? tr("Explore draws at most 50 series. Take one away first.")
                                                        : tr("It is drawn already."));
        }
    });
    connect(dialog, &FormulaDialog::removal_requested, this, [this, drawn] {
        if (drawn) {
            selection_.remove(*drawn);
        }
    });
    dialog->open();
    return dialog;
}

void ExplorePage::tell_part(std::size_t shown, std::size_t all) {
    if (shown >= all) {
        return;
    }
    says_part_ = true;
    const Format& format = Format::current();
    message_->show_message(MessageStrip::Kind::info, tr("Only the largest are drawn."),
                           //: How many of the points of a fleet's figure are shown. 中文：%1 / %2
                           tr("%1 of %2 points, those of the sites with the most now. Others are in the tree.")
                               .arg(format.count(static_cast<qint64>(shown)), format.count(static_cast<qint64>(all))));
}

void ExplorePage::save_view(const QString& name) {
    const Session& session = context_.session;
    const ExploreState state{selection_.series(), toolbar_->view(), session.range_choice(), session.compare()};
    views_->save(name, json_of(state, *catalog_, session.now(), session.zone()));
    message_->show_message(MessageStrip::Kind::success, tr("The view was saved."), name);
}

void ExplorePage::open_view(const SavedView& view) {
    take_catalog();
    const ExploreState state = explore_state(view.state, *catalog_);
    toolbar_->set_view(state.view);
    selection_.set(state.series);
    Place place = context_.session.place();
    place.page = PageId::explore;
    place.range = state.range;
    place.compare = state.compare;
    context_.session.go_to(place);
    context_.session.set_live(state.range.is_running() ? LiveState::on : LiveState::off);
    const auto wanted = view.state.value(QLatin1String("series")).toArray().size();
    if (selection_.series().size() < static_cast<std::size_t>(wanted)) {
        message_->show_message(MessageStrip::Kind::warning, tr("The view is not complete."),
                               tr("Some of its points are not in this database."));
    }
}

}  // namespace wattmast::ui
