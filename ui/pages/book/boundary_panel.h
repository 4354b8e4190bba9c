// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the inventory is of: sites, how shared ones are consolidated, months, standard.
#pragma once

#include <memory>

#include "ui/pages/book/book_texts.h"
#include "ui/shell/page_base.h"
#include "ui/widgets/panel.h"

class QPushButton;

namespace wattmast::ui {

class LinkLabel;
class PropertyGrid;

/// Says what drafts are made of now; a record of the kind `boundary` is entered or replaced from here.
class BoundaryPanel : public Panel {
    Q_OBJECT

public:
    explicit BoundaryPanel(PageContext context, QWidget* parent = nullptr);

    /// Null: it is not known yet.
    void set_book(std::shared_ptr<const BookIndex> book);
    void retranslate();

Q_SIGNALS:
    void entered(qint64 record);
    void record_requested(qint64 record);

private:
    void show_properties();
    void show_rights();
    /// The record of the whole organisation where one holds, to be replaced; else a new one.
    void record_boundary();
    [[nodiscard]] const BookRecord* organisation() const;
    [[nodiscard]] CivilMonth month() const;

    PageContext context_;
    std::shared_ptr<const BookIndex> book_;
    PropertyGrid* grid_ = nullptr;
    QPushButton* change_ = nullptr;
    LinkLabel* open_ = nullptr;
};

}  // namespace wattmast::ui
