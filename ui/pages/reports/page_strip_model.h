// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The small pages of a report: their numbers, which ones are shown, and the pictures that are drawn.
#pragma once

#include <QAbstractListModel>
#include <QImage>
#include <map>
#include <optional>
#include <utility>

namespace wattmast::ui {

class PageStripModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role : int { picture_role = Qt::UserRole + 1, marked_role };  ///< QImage, null: not drawn yet; bool.

    using QAbstractListModel::QAbstractListModel;

    void set_count(int count);
    /// First and last; none without pages.
    void set_marked(std::pair<int, int> pages);
    /// The pictures that are farthest from this one go when there are too many.
    void set_picture(int page, const QImage& picture);
    [[nodiscard]] bool has_picture(int page) const { return pictures_.contains(page); }
    [[nodiscard]] int picture_count() const { return static_cast<int>(pictures_.size()); }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    int count_ = 0;
    std::pair<int, int> marked_{0, 0};
    std::map<int, QImage> pictures_;
};

}  // namespace wattmast::ui
