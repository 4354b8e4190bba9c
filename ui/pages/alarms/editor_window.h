// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A list of what a person may change, and the form of one: rules, notification channels.
#pragma once

#include <QDialog>
#include <cstdint>
#include <functional>

class QAbstractItemModel;
class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace wattmast::ui {

class DataTable;
class MessageStrip;
class Panel;

/// Not modal: alarms stay in sight. While the form has changes, another row cannot be chosen; closing then asks whether
/// to save, and waits for what becomes of it, as long as the person likes to. Another page leaves the window and its
/// changes as they are.
class EditorWindow : public QDialog {
    Q_OBJECT

public:
    [[nodiscard]] DataTable* table() const { return table_; }
    [[nodiscard]] MessageStrip* message() const { return message_; }
    [[nodiscard]] bool has_changes() const { return changes_ != Changes::none; }
    /// Whether the window may go, with the program or by itself: comes to the front and asks where there are changes,
    /// or where they are still being written. False: it stays, because somebody wants to go on, or because what was to
    /// be saved could not be. What is to be discarded stays until close_goes_ahead(): another window may stop the
    /// close.
    [[nodiscard]] bool may_close();
    /// After may_close() of this window and of all others.
    void close_goes_ahead();

    virtual void begin_new() = 0;
    virtual void save() = 0;
    virtual void revert() = 0;
    virtual void remove() = 0;

    void reject() override;

Q_SIGNALS:
    /// What save() began has come to its end.
    void save_ended();

protected:
    enum class Changes : std::uint8_t {
        none = 1,
        begun = 2,  ///< A new one, in which nothing was entered: nobody is asked about it.
        made = 3,
    };

    /// Takes ownership of the form; the model is the child's.
    EditorWindow(QAbstractItemModel& model, QWidget* form, QWidget* parent);

    /// The buttons below, from the left; the child's own stand between.
    void add_button(QPushButton*& button, std::function<void()> run);
    /// Add and remove first, then these at the right: revert, save, close.
    void build_usual_buttons();
    void build_last_buttons();
    void set_changes(Changes changes) { changes_ = changes; }
    [[nodiscard]] Changes changes() const { return changes_; }
    [[nodiscard]] bool is_saving() const { return is_saving_; }
    void begin_saving();
    /// Failed: with a message, and the changes stay.
    void end_saving(bool is_saved);
    /// "is being written …", of save and removal.
    [[nodiscard]] static QString writing_text();
    /// Below the message.
    void add_strip(MessageStrip* strip);
    /// Scrolls the form to the first row that says what is wrong with it.
    void show_first_fault();
    /// Choose the row, where nothing has changes.
    void choose_row(int row);

    virtual void show_row(int row) = 0;
    virtual void show_actions() = 0;
    virtual void retranslate() = 0;
    /// "Save the changes of the rule “PUE of halls”?"
    [[nodiscard]] virtual QString unsaved_question() const = 0;
    void changeEvent(QEvent* event) override;

    DataTable* table_;
    Panel* list_panel_;
    Panel* form_panel_;
    MessageStrip* message_;
    QPushButton* add_ = nullptr;
    QPushButton* remove_ = nullptr;
    QPushButton* revert_ = nullptr;
    QPushButton* save_ = nullptr;
    QPushButton* close_ = nullptr;

private:
    QWidget* build_panels(QWidget* form);
    enum class CloseAnswer : std::uint8_t { save = 1, discard = 2, stay = 3 };
    [[nodiscard]] CloseAnswer ask_what_to_do();
    [[nodiscard]] bool wait_for_save();

    QVBoxLayout* column_;
    QScrollArea* form_scroll_ = nullptr;
    QHBoxLayout* buttons_;
    Changes changes_ = Changes::none;
    bool is_saving_ = false;
    bool discards_ = false;  ///< When the close goes ahead.
};

/// Asks for a thing that cannot be brought back. True: remove it.
[[nodiscard]] bool may_remove(QWidget* parent, const QString& question, const QString& what_then,
                              const QString& remove_button);

}  // namespace wattmast::ui
