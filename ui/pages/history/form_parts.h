// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A field with what is proposed for it, why, and whether it is still asked for.
#pragma once

#include <QComboBox>
#include <QWidget>
#include <cstdint>

namespace wattmast::ui {

class RoleLabel;
class WrappedLabel;

/// A combo box that a wheel over the form does not change.
class QuietCombo : public QComboBox {
    Q_OBJECT

public:
    explicit QuietCombo(QWidget* parent = nullptr);
    /// Whether a text that is typed is taken for an entry that is written otherwise in upper and lower case.
    enum class Case : std::uint8_t {
        differs = 1,  ///< Never: mW is not MW.
        is_free,      ///< Where exactly one entry fits.
    };
    /// Typed or chosen; completes anywhere inside of the words.
    void make_editable(Case typed);
    /// Replaces the entries and emits nothing.
    void set_entries(const QStringList& texts, const QVariantList& keys);
    /// Shows the entry with this data and emits nothing; where there is none, an editable one shows it as text, and
    /// others nothing.
    void show_data(const QVariant& key);
    /// The data of the entry that is chosen, or whose text is typed: the same text first, then as make_editable() says;
    /// where there is none, the text.
    [[nodiscard]] QVariant chosen() const;

Q_SIGNALS:
    /// By a person.
    void chosen_by_hand();

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    /// The entry that a typed text means; below zero: none.
    [[nodiscard]] int index_of(const QString& typed) const;

    Case case_ = Case::differs;
};

/// Name at the left, control at the right, the reason below over the whole width.
class QuestionRow : public QWidget {
    Q_OBJECT

public:
    /// Takes ownership of the control.
    explicit QuestionRow(QWidget* control, QWidget* parent = nullptr);

    void set_name(const QString& name);
    /// Muted; empty: none.
    void set_reason(const QString& reason);
    /// Marks the control, and says so in words: `question` stands before the reason. Empty: nothing is open.
    void set_question(const QString& question);
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool is_open() const { return open_; }
    [[nodiscard]] QWidget* control() const { return control_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show_texts();

    QWidget* control_;
    RoleLabel* name_;
    WrappedLabel* question_;
    WrappedLabel* reason_;
    bool open_ = false;
};

}  // namespace wattmast::ui
