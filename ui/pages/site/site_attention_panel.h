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

class SiteAttentionPanel : public Panel {
    Q_OBJECT

public:
    explicit SiteAttentionPanel(QWidget* parent = nullptr);

    /// Null: not known yet, and the list is empty.
    void show_detail(const SiteDetail* detail, const std::shared_ptr<const Catalog>& catalog, UtcTime now);
    /// Says that it is not known. Too low for buttons; the panels beside it have them.
    void show_unknown();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    AttentionList* attention_ = nullptr;
};

}  // namespace wattmast::ui
