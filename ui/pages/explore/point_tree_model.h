// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Areas, sites and their points, with a check box at each point that can be drawn.
#pragma once

#include <QAbstractItemModel>
#include <QMimeData>
#include <memory>
#include <optional>
#include <vector>

#include "ui/pages/explore/series_selection.h"

namespace wattmast::ui {

/// Roles beside DisplayRole and CheckStateRole.
enum TreeRole : int {
    note_role = Qt::UserRole + 1,  ///< QString: unit of a point, number of sites of an area; muted.
    slot_role,                     ///< int: the colour slot of a drawn point.
    unit_role,                     ///< int of Unit: for keyboard search and tests.
};

/// Points of a site are listed when it is first opened (fetchMore), so that a fleet's tree costs no more than its
/// sites. A filter matches code and name of sites (then all of their points stay) and names of points.
class PointTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    /// The selection outlives the model.
    PointTreeModel(SeriesSelection& selection, QObject* parent = nullptr);

    void set_catalog(std::shared_ptr<const Catalog> catalog);
    void set_filter(const QString& text);
    [[nodiscard]] const QString& filter() const { return filter_; }
    /// Texts anew, after a change of language.
    void retranslate();

    /// What makes the series of a row; empty for areas and sites.
    [[nodiscard]] std::optional<SeriesKey> key(const QModelIndex& index) const;
    /// Not assigned for areas, sites and formulas.
    [[nodiscard]] PointId point(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex index_of_site(SiteId site) const;
    [[nodiscard]] int shown_sites() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct SiteRow {
        const Site* site = nullptr;
        std::vector<const Point*> matching;  ///< What the filter leaves. Null: the site's energy per traffic.
        bool is_listed = false;              ///< Points are in the model.
    };
    struct AreaRow {
        QString name;
        std::vector<std::string> path;
        std::vector<SiteRow> sites;
    };

    void rebuild();
    [[nodiscard]] std::optional<SiteRow> matching_row(const Site& site) const;
    [[nodiscard]] const SiteRow* site_row(const QModelIndex& index) const;
    [[nodiscard]] QVariant point_data(const Point& point, int role) const;
    [[nodiscard]] QVariant formula_data(const Site& site, int role) const;
    void selection_changed();

    SeriesSelection& selection_;
    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    std::shared_ptr<const CatalogIndex> index_ = shared_index(catalog_);  ///< Of catalog_.
    QString filter_;
    std::vector<AreaRow> areas_;
};

/// What was dragged out of a tree; empty where it is something else.
[[nodiscard]] std::vector<SeriesKey> dragged_series(const QMimeData& data);

}  // namespace wattmast::ui
