// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The panel of what needs attention at a site; as tall as its list, within limits.
#pragma once

#include <memory>

#include "app/views.h"
#include "model/catalog.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

class AttentionList;
struct AttentionRow;

class SiteAttentionPanel : public Panel {
    Q_OBJECT

public:
    explicit SiteAttentionPanel(QWidget* parent = nullptr);

    /// Null: not known yet, and the list is empty.
    void show_detail(const SiteDetail* detail, const std::shared_ptr<const Catalog>& catalog, UtcTime now);
    /// Whether alarms are watched: where they are not, no row does not mean that all is well.
    /// `unread`: the board is as it was, but the site's values cannot be read, so an empty one says nothing.
    enum class Watching : std::uint8_t { well = 1, failed = 2, unread = 3 };
    /// The alarms of the board instead, which are known whatever the site's values say.
    void show_alarms(std::vector<AttentionRow> rows, Watching watching, UtcTime now);
    /// Says that it is not known. Too low for buttons; the panels beside it have them.
    void show_unknown();

Q_SIGNALS:
    void alarm_requested(wattmast::AlarmId alarm);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void show_rows(std::vector<AttentionRow> rows, UtcTime now);

    AttentionList* attention_ = nullptr;
};

}  // namespace wattmast::ui
