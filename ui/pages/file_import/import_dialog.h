// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Importing a file: what it would change is seen first, and one button enters it. For records of the book, editions of
// factors and corrections.
#pragma once

#include <QDialog>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/whole_file.h"
#include "carbon/csv_text.h"
#include "ui/engine_bridge.h"
#include "ui/pages/file_import/import_fault_model.h"
#include "ui/request_ticket.h"
#include "ui/shell/page_base.h"

class QGridLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace wattmast::ui {

class DataTable;
class MessageStrip;
class Panel;
class WrappedLabel;

/// The file is read and looked at on a worker, each time that something which counts was changed; nothing is entered
/// before the button, and then all of the file or nothing. Who enters it and why are asked for last; the name is that
/// of person_name() and is remembered. Texts are those of the language at its opening.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// As if chosen in the file dialog.
    void choose_file(const QString& file);
    /// What is still missing, as shown beside the buttons; empty: nothing that a person could say.
    [[nodiscard]] QString missing() const;

    void accept() override;

protected:
    struct Words {
        QString title;
        QString about;       ///< Which file, and that nothing is entered before it was seen.
        QString changes;     ///< Above what a file would change.
        QString empty;       ///< Before a file is chosen: what it is compared with.
        QString unreadable;  ///< Where it cannot be read or looked at.
    };

    ImportDialog(PageContext context, Words words, ImportFaultModel::ColumnLabel label, QWidget* parent);

    // ---- Building: from the constructor of the derived class, in this order ----
    /// A grid of names over fields, between the text and the message strip; the file's row is the first.
    [[nodiscard]] QVBoxLayout* upper() const { return upper_; }
    /// Below the table.
    [[nodiscard]] QVBoxLayout* lower() const { return lower_; }
    /// Takes ownership of neither; sorting is off, because the order says something.
    [[nodiscard]] static DataTable* table_of(QAbstractItemModel* model, const QString& name);
    static void add_field(QGridLayout& grid, int row, int column, const QString& name, QWidget* field);
    [[nodiscard]] static QLineEdit* field_named(const char* name);
    void finish_building(DataTable* changes, QSize size);

    // ---- What the derived class knows ----
    /// Looks at the file anew: calls look_with().
    virtual void look() = 0;
    /// Nothing is known of the file any more.
    virtual void forget() = 0;
    /// Whether what was found last may be entered.
    [[nodiscard]] virtual bool is_enterable() const = 0;
    /// What else a person has to say before who and why; empty: nothing.
    [[nodiscard]] virtual QString missing_besides() const { return {}; }
    /// Enters it: calls enter_with().
    virtual void enter() = 0;

    /// Reads the file and makes a plan of it on a worker.
    /// @param make  plan(queries, text of the file, stop token) -> Result<Plan>
    /// @param show  show(plan) when it is there, in the GUI thread; a failure is shown in the panel.
    template <typename Plan, typename Make, typename Show>
    void look_with(Make make, Show show) {
        if (file_.isEmpty()) {
            return;
        }
        begin_look();
        context_.bridge.run(
            reading_,
            [this, make = std::move(make), show = std::move(show), path = std::filesystem::path(file_.toStdString())](
                Engine&, const Queries& queries, const EngineBridge::Post&,
                const std::stop_token& stop) -> std::function<void()> {
                auto text = read_whole_file(path);
                Result<Plan> plan = text ? make(queries, *text, stop) : Result<Plan>(text.error());
                return [this, show, plan = std::move(plan), read = text ? std::move(*text) : std::string()] {
                    end_look(read);
                    if (plan) {
                        show(*plan);
                    } else {
                        show_unreadable(plan.error());
                    }
                    show_refusal();
                    check();
                };
            });
    }
    /// Enters on a worker. @param write  write(engine) -> Result<T>. @param done  done(value) in the GUI thread, after
    /// which the dialog closes; a failure is shown and the file looked at anew.
    template <typename T, typename Write, typename Done>
    void enter_with(Write write, Done done) {
        context_.bridge.run(entering_,
                            [this, write = std::move(write), done = std::move(done)](
                                Engine& engine, const Queries&, const EngineBridge::Post&,
                                const std::stop_token&) -> std::function<void()> {
                                return [this, done, written = Result<T>(write(engine))] {
                                    end_entering(written ? std::nullopt : std::optional(written.error()));
                                    if (written) {
                                        done(*written);
                                        QDialog::accept();
                                    }
                                };
                            });
    }

    void show_faults(const std::vector<CsvFault>& faults);
    void show_changes();
    /// Closed months stay as they are; says so above the table.
    void show_closed(const std::vector<CivilMonth>& months);
    void check();

    [[nodiscard]] const QString& file() const { return file_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::string who() const;
    [[nodiscard]] std::string why() const;
    [[nodiscard]] const PageContext& context() const { return context_; }
    [[nodiscard]] Panel* panel() const { return panel_; }
    [[nodiscard]] MessageStrip* strip() const { return strip_; }

private:
    void build_file_row();
    void build_person(QVBoxLayout& column);
    void build_buttons(QVBoxLayout& column);
    void ask_for_file();
    void begin_look();
    void end_look(const std::string& text);
    void end_entering(const std::optional<Failure>& failure);
    void show_unreadable(const Failure& failure);
    /// Of the last try to enter: it stays to be read while the file is looked at anew.
    void show_refusal();

    PageContext context_;
    Words words_;
    RequestTicket reading_;
    RequestTicket entering_;
    std::optional<Failure> refusal_;
    QString file_;
    std::string text_;            ///< Of the file that was looked at last.
    QWidget* content_ = nullptr;  ///< All but the buttons; scrolls where the screen is too low.
    QVBoxLayout* upper_ = nullptr;
    QVBoxLayout* lower_ = nullptr;
    QLineEdit* file_name_ = nullptr;
    MessageStrip* strip_ = nullptr;
    Panel* panel_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    DataTable* changes_table_ = nullptr;
    DataTable* faults_table_ = nullptr;
    ImportFaultModel* faults_ = nullptr;
    QLineEdit* who_ = nullptr;
    QLineEdit* why_ = nullptr;
    WrappedLabel* missing_ = nullptr;
    QPushButton* import_ = nullptr;
};

}  // namespace wattmast::ui
