// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Step 4: name, site and place in the energy tree.
#pragma once

#include <QWidget>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/device_desk.h"
#include "model/catalog.h"

class QLineEdit;

namespace wattmast::ui {

class QuietCombo;
class RoleLabel;
class WrappedLabel;

/// An existing site or a new one. What is wrong stands under its field, once somebody has been there.
class SiteForm : public QWidget {
    Q_OBJECT

public:
    /// Whether one device with its place in the tree is asked for, or only the site of several.
    enum class Scope : std::uint8_t { one_device = 1, site_only = 2 };
    enum class Field : std::uint8_t {
        device = 1,
        description,
        site,
        code,
        name,
        kind,
        area,
        zone,
        region,
        role,
        node,
        parent,
    };

    explicit SiteForm(Scope scope, QWidget* parent = nullptr);

    /// `scope_site`: chosen at first; 0: the first one, or a new site where there is none.
    void begin(std::shared_ptr<const Catalog> catalog, SiteId scope_site, const QString& device_name);

    [[nodiscard]] bool is_complete() const { return faults().empty(); }
    void show_all_faults();
    [[nodiscard]] QString fault(Field field) const;

    /// @pre is_complete()
    [[nodiscard]] Site site() const;
    [[nodiscard]] QString device_name() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] std::optional<NewNode> node() const;

    /// For tests: as a person would.
    void set_text(Field field, const QString& text);
    [[nodiscard]] QWidget* control(Field field) const;
    void choose_new_site();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        RoleLabel* name = nullptr;
        QLineEdit* line = nullptr;  ///< One of the two.
        QuietCombo* combo = nullptr;
        WrappedLabel* fault = nullptr;
        bool is_visited = false;
    };

    void build_row(Field field, class QGridLayout& grid, int at);
    void fill_choices();
    void fill_sites();
    void fill_parents();
    void field_edited(Field field);
    void show_faults();
    void show_rows();
    void retranslate();
    [[nodiscard]] bool is_new_site() const;
    [[nodiscard]] const Site* chosen_site() const;
    [[nodiscard]] QString text_of(Field field) const;
    [[nodiscard]] std::vector<std::pair<Field, QString>> faults() const;
    [[nodiscard]] std::optional<QString> fault_of(Field field) const;
    [[nodiscard]] std::optional<QString> fault_of_device() const;
    [[nodiscard]] std::optional<QString> fault_of_node() const;

    Scope scope_;
    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    std::map<Field, Row> rows_;
    RoleLabel* device_title_;
    RoleLabel* site_title_;
    RoleLabel* tree_title_;
    WrappedLabel* tree_text_;
};

}  // namespace wattmast::ui
