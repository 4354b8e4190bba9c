// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/jobs/job_popup.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QGridLayout>
#include <QMessageBox>
#include <QPainter>
#include <QProgressBar>
#include <QScreen>
#include <QScrollArea>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/failures.h"
#include "ui/shell/jobs/job_texts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int popup_width = 440;
constexpr int most_height = 380;
constexpr int bar_height = 6;
constexpr int bar_steps = 1000;
constexpr int every_ms = 1000;  ///< What is left changes with the clock, too.

}  // namespace

JobRow::JobRow(JobId id, QWidget* parent)
    : QWidget(parent),
      id_(id),
      title_(new RoleLabel(TextRole::strong, Color::text_primary)),
      state_(new WrappedLabel(TextRole::table, Color::text_secondary)),
      bar_(new QProgressBar),
      action_(new LinkLabel) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(size::panel_pad, space::s2, size::panel_pad, space::s2);
    grid->setHorizontalSpacing(space::s3);
    grid->setVerticalSpacing(space::s1);
    grid->setColumnStretch(0, 1);
    grid->addWidget(title_, 0, 0);
    grid->addWidget(action_, 0, 1, Qt::AlignRight);
    grid->addWidget(bar_, 1, 0, 1, 2);
    grid->addWidget(state_, 2, 0, 1, 2);
    bar_->setTextVisible(false);
    bar_->setFixedHeight(bar_height);
    connect(action_, &QAbstractButton::clicked, this, [this] { Q_EMIT acted(id_); });
}

QString JobRow::title() const {
    return title_->text();
}

QString JobRow::state() const {
    return state_->text();
}

void JobRow::show_job(const Job& job) {
    title_->set_text(job.order.title());
    const QString state = JobTexts::state(job);
    state_->setText(state);
    state_->setToolTip(job.end ? job.end->file : QString());
    const bool is_bad = job.end && job.end->outcome == JobOutcome::failed;
    state_->set_color(is_bad ? Color::alarm_major : Color::text_secondary);
    bar_->setVisible(!job.end);
    bar_->setRange(0, job.share ? bar_steps : 0);
    bar_->setValue(job.share ? static_cast<int>(*job.share * bar_steps) : 0);
    bar_->setAccessibleName(job.order.title());
    QString action;
    if (!job.end && job.order.cancel) {
        action = JobPopup::tr("Cancel");
    } else if (is_bad && job.end->failure) {
        action = JobPopup::tr("Show error");
    } else if (job.end && !job.end->file.isEmpty()) {
        action = JobPopup::tr("Open folder");
    }
    action_->setText(action);
    action_->setAccessibleName(action.isEmpty() ? QString() : action + QStringLiteral(": ") + job.order.title());
    action_->setEnabled(!job.is_stopping || job.end.has_value());
    action_->setVisible(!action.isEmpty());
    action_->updateGeometry();
    setAccessibleName(job.order.title());
    setAccessibleDescription(state);
}

void JobRow::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Color::border_subtle));
}

// ---- The popup ----

JobPopup::JobPopup(JobList& jobs, QWidget* anchor)
    : QFrame(anchor, Qt::Popup), jobs_(jobs), anchor_(anchor), list_(nullptr), clear_(new LinkLabel) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Jobs"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* inside = new QWidget;
    list_ = new QVBoxLayout(inside);
    list_->setContentsMargins(0, 0, 0, 0);
    list_->setSpacing(0);
    list_->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    // The scroll area would fill both in the colour of windows.
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(size::panel_pad, space::s1, size::panel_pad, space::s1);
    foot->addStretch(1);
    foot->addWidget(clear_);
    column->addLayout(foot);
    clear_->setText(tr("Clear finished"));
    connect(clear_, &QAbstractButton::clicked, &jobs_, &JobList::clear_finished);
    connect(&jobs_, &JobList::changed, this, &JobPopup::show_jobs);
    connect(&jobs_, &JobList::progressed, this, [this](JobId id) {
        const auto row = std::ranges::find(rows_, id, &JobRow::id);
        const Job* job = jobs_.job(id);
        if (row != rows_.end() && job != nullptr) {
            (*row)->show_job(*job);
        }
    });
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &JobPopup::show_jobs);
    clock->start(every_ms);
    show_jobs();
}

void JobPopup::show_jobs() {
    if (jobs_.jobs().empty()) {
        close();
        return;
    }
    std::vector<JobRow*> gone = std::exchange(rows_, {});
    for (const Job& job : jobs_.jobs()) {
        const auto known = std::ranges::find(gone, job.id, &JobRow::id);
        JobRow* row = nullptr;
        if (known == gone.end()) {
            row = new JobRow(job.id);
            connect(row, &JobRow::acted, this, &JobPopup::act);
        } else {
            row = *known;
            gone.erase(known);
        }
        row->show_job(job);
        if (list_->indexOf(row) != static_cast<int>(rows_.size())) {
            list_->insertWidget(static_cast<int>(rows_.size()), row);
        }
        rows_.push_back(row);
    }
    for (JobRow* row : gone) {
        // One of them may be the sender.
        list_->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    clear_->setVisible(jobs_.running() < jobs_.jobs().size());
    place();
}

void JobPopup::place() {
    const int width = fitting(*anchor_, {popup_width, most_height}).width();
    int wanted = 2 + (clear_->isHidden() ? 0 : clear_->sizeHint().height() + 2 * space::s1);
    for (const JobRow* row : rows_) {
        wanted += row->hasHeightForWidth() ? row->heightForWidth(width - 2) : row->sizeHint().height();
    }
    const QSize size(width, std::min(wanted, most_height));
    setFixedSize(size);
    // Above the entry, but for what would leave the screen.
    const QRect room = anchor_->screen()->availableGeometry();
    const QPoint wanted_place = anchor_->mapToGlobal(QPoint(0, -size.height() - 2));
    const auto inside = [](int at, int length, int low, int room_length) {
        return std::clamp(at, low, std::max(low, low + room_length - length));
    };
    move(inside(wanted_place.x(), size.width(), room.left(), room.width()),
         inside(wanted_place.y(), size.height(), room.top(), room.height()));
}

void JobPopup::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    place();
    for (const JobRow* row : rows_) {
        if (!row->action()->isHidden()) {
            row->action()->setFocus(Qt::PopupFocusReason);
            return;
        }
    }
    clear_->setFocus(Qt::PopupFocusReason);
}

void JobPopup::act(JobId id) {
    const Job* job = jobs_.job(id);
    if (job == nullptr) {
        return;
    }
    if (!job->end) {
        jobs_.cancel(id);
    } else if (job->end->failure) {
        show_error(*job);
    } else {
        open_folder(job->end->file);
    }
}

void JobPopup::open_folder(const QString& file) {
    const QString folder = QFileInfo(file).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) {
        auto* box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Wattmast"),
                                    tr("The folder could not be opened."), QMessageBox::Close, anchor_->window());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setInformativeText(folder);
        box->open();
    }
    close();
}

void JobPopup::show_error(const Job& job) {
    auto* box =
        new QMessageBox(QMessageBox::Warning, QStringLiteral("Wattmast"),
                        tr("%1 failed.", "a job").arg(job.order.title()), QMessageBox::Close, anchor_->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(explanation_of(job.end->failure->code));
    box->setDetailedText(technical_detail(*job.end->failure));
    close();
    box->open();
}

void JobPopup::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::bg_panel));
    painter.setPen(color(Color::border_control));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace wattmast::ui
