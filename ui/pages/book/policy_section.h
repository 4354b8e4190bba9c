// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the inventory is of, and the decisions by which it is made.
#pragma once

#include <QWidget>
#include <memory>

#include "ui/pages/book/book_texts.h"
#include "ui/request_ticket.h"
#include "ui/shell/page_base.h"

class QPushButton;

namespace wattmast::ui {

class BoundaryPanel;
class DataTable;
class LinkLabel;
class MessageStrip;
class Panel;
class PolicyModel;
class PropertyGrid;
class WrappedLabel;

/// Reads the book on a worker each time that it comes to the front.
class PolicySection : public QWidget {
    Q_OBJECT

public:
    explicit PolicySection(PageContext context, QWidget* parent = nullptr);

    void enter();
    void leave();

Q_SIGNALS:
    void record_requested(qint64 record);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* build_policies();
    QWidget* build_detail();
    void retranslate();
    void read();
    void show_book(const Result<KnownBook>& book);
    void show_policies();
    void show_chosen();
    void decide();
    [[nodiscard]] CivilDate today() const;

    PageContext context_;
    RequestTicket ticket_;
    std::shared_ptr<const BookIndex> book_;
    MessageStrip* strip_ = nullptr;
    Panel* policy_panel_ = nullptr;
    Panel* detail_panel_ = nullptr;
    BoundaryPanel* boundary_ = nullptr;
    PolicyModel* policies_ = nullptr;
    DataTable* table_ = nullptr;
    WrappedLabel* meaning_ = nullptr;
    PropertyGrid* history_ = nullptr;
    LinkLabel* open_ = nullptr;
    QPushButton* decide_ = nullptr;
};

}  // namespace wattmast::ui
