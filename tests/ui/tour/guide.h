// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Walks through scenes, takes their pictures, and notes what is wrong with them.
#pragma once

#include <QAbstractButton>
#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

#include "desk.h"
#include "stage.h"

namespace wattmast::ui::test {

class Guide;

/// A part of the tour: what it has to show, and the way there. A scene that ends without one of its pictures fails.
struct Scene {
    QStringList pictures;
    std::function<void(Guide&)> go;
};

/// Throws std::runtime_error with `what` unless `done`.
void require(bool done, const QString& what);

/// GUI thread.
class Guide {
public:
    static constexpr int patience_ms = 10'000;

    explicit Guide(QSize size) : size_(size) {}

    /// Of `scenes`, those with a picture whose name contains `only`; all of them where that is empty.
    void walk(const std::vector<Scene>& scenes, const QString& only);
    /// Everything that is wrong was said on stderr, one line each.
    [[nodiscard]] bool has_faults() const { return !faults_.isEmpty(); }
    [[nodiscard]] bool is_chinese() const;

    // ---- Where the tour is ----
    [[nodiscard]] DemoFleet& fleet() { return fleet_; }
    [[nodiscard]] Stage& stage() { return *stage_; }
    /// The window on another database, or none. The former closes first.
    void open(std::unique_ptr<Engine> engine);
    void close_stage() { stage_.reset(); }
    [[nodiscard]] QSize size() const { return size_; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

    // ---- What a person does ----
    /// A key of the X server, as xdotool writes it, for the window in front.
    void key(const QString& key);
    void type(const QString& text);
    void click_on(QWidget& widget);
    /// The one in sight with this text, by its context and English words.
    [[nodiscard]] QAbstractButton& button(QWidget& root, const char* context, const char* text) const;
    void wait_for(const std::function<bool()>& done, const QString& what);
    /// By its key or entry; waits for its charts.
    void go_to(PageId page);
    template <typename Page>
    [[nodiscard]] Page& page(PageId id) {
        go_to(id);
        auto* found = qobject_cast<Page*>(stage().window.page(id));
        require(found != nullptr, id_of(id) + QStringLiteral(" is another page"));
        return *found;
    }
    void show_site(const Site& site);

    // ---- Pictures ----
    /// Of the window with all above it, once nothing is being read; `subject` is what it shows and what is checked.
    void picture(const QString& name, QWidget* subject = nullptr);
    /// The same at once, while something is being read.
    void picture_now(const QString& name, QWidget* subject = nullptr);
    /// What `open` opens, whether or not that returns before it is closed again; then Escape, which has to close it.
    void opened_by(const std::function<void()>& open, const std::function<void(QWidget&)>& inside);
    /// The same with one picture of it.
    void popup(const QString& name, const std::function<void()>& open);

private:
    [[nodiscard]] QWidget* in_front() const;
    void close(QWidget& opened);
    void settle();
    void note(const QString& fault);
    void check(const QString& name, QWidget& subject, const QImage& screen);
    void bring_to_front(QWidget& window);

    QSize size_;
    wattmast::test::TemporaryFolder folder_;
    DemoFleet fleet_;
    std::unique_ptr<Stage> stage_;
    QStringList faults_;
    QStringList taken_;
    int number_ = 0;
};

}  // namespace wattmast::ui::test
