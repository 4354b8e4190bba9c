// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/page_strip_model.h"

#include <iterator>
#include <utility>

#include "ui/format/format.h"

namespace wattmast::ui {
namespace {

constexpr std::size_t most_pictures = 240;  ///< Each some ten thousand bytes.

}  // namespace

void PageStripModel::set_count(int count) {
    beginResetModel();
    count_ = count;
    marked_ = {0, 0};
    pictures_.clear();
    endResetModel();
}

void PageStripModel::set_marked(std::pair<int, int> pages) {
    const std::pair<int, int> before = std::exchange(marked_, pages);
    if (before == pages || count_ == 0) {
        return;
    }
    for (const auto& [first, last] : {before, pages}) {
        Q_EMIT dataChanged(index(first), index(last), {marked_role});
    }
}

void PageStripModel::set_picture(int page, const QImage& picture) {
    if (page >= count_) {
        return;
    }
    pictures_[page] = picture;
    while (pictures_.size() > most_pictures) {
        const bool is_front = page - pictures_.begin()->first > pictures_.rbegin()->first - page;
        pictures_.erase(is_front ? pictures_.begin() : std::prev(pictures_.end()));
    }
    Q_EMIT dataChanged(index(page), index(page), {picture_role});
}

void PageStripModel::retranslate() {
    if (count_ > 0) {
        Q_EMIT dataChanged(index(0), index(count_ - 1));
    }
}

int PageStripModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count_;
}

QVariant PageStripModel::data(const QModelIndex& index, int role) const {
    const int page = index.row();
    const bool is_marked = page >= marked_.first && page <= marked_.second;
    const Format& format = Format::current();
    switch (role) {
        case Qt::DisplayRole:
            return format.count(page + 1);
        case Qt::ToolTipRole:
            return tr("Page %1 of %2").arg(format.count(page + 1), format.count(count_));
        case Qt::AccessibleTextRole:
            return (is_marked ? tr("Page %1 of %2, in the view") : tr("Page %1 of %2"))
                .arg(format.count(page + 1), format.count(count_));
        case picture_role: {
            const auto picture = pictures_.find(page);
            return picture == pictures_.end() ? QVariant() : QVariant(picture->second);
        }
        case marked_role:
            return is_marked;
        default:
            return {};
    }
}

}  // namespace wattmast::ui
