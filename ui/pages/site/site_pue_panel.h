// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The panel of a hall's PUE over the time range: value, category, coverage, or why there is none, and its course.
// Mock-up 07.
#pragma once

#include <QPointer>
#include <memory>
#include <vector>

#include "model/catalog.h"
#include "ui/engine_bridge.h"
#include "ui/pages/site/pue.h"
#include "ui/shell/page_base.h"
#include "ui/widgets/panel.h"

class QTimer;

namespace wattmast::ui {

class LinkLabel;
class PueCourseView;
class PueMethodWindow;
class RoleLabel;
class WrappedLabel;

/// Hidden for sites that are no data centre, and for halls whose sources or IT are not metered. Reads the energy of the
/// range when it changes and, while it moves with the clock, once a minute.
class SitePuePanel : public Panel {
    Q_OBJECT

public:
    explicit SitePuePanel(const PageContext& context, QWidget* parent = nullptr);
    ~SitePuePanel() override;

    void show_site(std::shared_ptr<const Catalog> catalog, const Site& site);
    void start();
    void stop();
    /// Empty before the first answer.
    [[nodiscard]] const std::optional<PueFigure>& figure() const { return figure_; }
    [[nodiscard]] PueCourseView* course() const { return course_; }
    /// What the value, or its refusal, is made of. False: there is neither yet, or the panel is hidden.
    bool show_method();

Q_SIGNALS:
    void explore_requested(const std::vector<wattmast::PointId>& points);

protected:
    void changeEvent(QEvent* event) override;

private:
    void request();
    void request_course();
    void give_up();
    void show_figure();
    void retranslate();

    PageContext context_;
    std::shared_ptr<const Catalog> catalog_;
    SiteId site_;
    PueCategory category_ = PueCategory::not_stated;
    std::vector<PueMeter> meters_;
    std::optional<double> target_;
    std::optional<PueFigure> figure_;
    PueCourseView* course_ = nullptr;
    RequestTicket ticket_;
    RequestTicket course_ticket_;
    std::optional<TimeRange> course_range_;  ///< Last asked for.
    bool in_front_ = false;
    QTimer* refresh_ = nullptr;
    RoleLabel* value_ = nullptr;
    RoleLabel* kind_ = nullptr;
    WrappedLabel* text_ = nullptr;
    LinkLabel* method_ = nullptr;
    QPointer<PueMethodWindow> window_;
};

}  // namespace wattmast::ui
