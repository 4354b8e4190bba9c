// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The small form of an annotation.
#pragma once

#include <QDialog>
#include <QTimeZone>
#include <vector>

#include "model/annotation.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace wattmast::ui {

/// Fills in a record. What check_annotation() refuses is told in the form, and OK stays off.
class AnnotationEditor : public QDialog {
    Q_OBJECT

public:
    /// @param sites Those that a new annotation may be about instead of the whole fleet; @param place their name.
    AnnotationEditor(const AnnotationRecord& record, std::vector<SiteId> sites, const QString& place,
                     const QTimeZone& zone, QWidget* parent = nullptr);

    [[nodiscard]] AnnotationRecord record() const;

    [[nodiscard]] QLineEdit* text() const { return text_; }
    [[nodiscard]] QLineEdit* link() const { return link_; }
    [[nodiscard]] QLineEdit* author() const { return author_; }
    [[nodiscard]] QCheckBox* has_end() const { return has_end_; }
    [[nodiscard]] QDialogButtonBox* buttons() const { return buttons_; }

    void accept() override;

private:
    void build();
    void check();
    [[nodiscard]] UtcTime time_of(const QDateTimeEdit& edit) const;

    AnnotationRecord record_;
    std::vector<SiteId> sites_;
    QTimeZone zone_;
    QString place_;
    QLineEdit* text_;
    QDateTimeEdit* begin_;
    QCheckBox* has_end_;
    QDateTimeEdit* end_;
    QComboBox* about_;
    QLineEdit* author_;
    QLineEdit* link_;
    QLabel* problem_;
    QDialogButtonBox* buttons_;
};

}  // namespace wattmast::ui
