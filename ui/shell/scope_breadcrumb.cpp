// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/scope_breadcrumb.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

constexpr int site_role = Qt::UserRole + 1;
constexpr int area_role = Qt::UserRole + 2;
constexpr int popup_width = 320;
constexpr int popup_height = 420;
constexpr int least_note = 24;  ///< Less shows nothing of a name.
constexpr int before_note = 4;  ///< The focus ring of the last part lies around it.

QStringList to_list(const std::vector<std::string>& path) {
    QStringList list;
    for (const std::string& part : path) {
        list << to_qt(part);
    }
    return list;
}

/// As high as a pointer hits it well.
QStandardItem* new_row(const QString& text) {
    auto* item = new QStandardItem(text);
    item->setSizeHint({0, size::hit_min});
    return item;
}

QStandardItem* child_called(QStandardItem* parent, const QString& name, const QStringList& path) {
    for (int row = 0; row < parent->rowCount(); ++row) {
        if (parent->child(row)->data(area_role).toStringList() == path &&
            parent->child(row)->data(site_role).toLongLong() == 0) {
            return parent->child(row);
        }
    }
    auto* item = new_row(name);
    item->setData(path, area_role);
    parent->appendRow(item);
    return item;
}

/// A flat button for one part of the path.
class Crumb final : public QAbstractButton {
public:
    Crumb(const QString& text, TextRole role) : role_(role) {
        setText(text);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setToolTip(text);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        // The last part is what the page is of: a code is cut after everything else, see fit().
        constexpr int smallest = 72;
        constexpr int smallest_last = 104;  // Of text at 200 % on Full HD.
        const int least = role_ == TextRole::strong ? smallest_last : smallest;
        return sizeHint().boundedTo({least, size::hit_min});
    }
    [[nodiscard]] QSize sizeHint() const override {
        return {static_cast<int>(std::ceil(QFontMetricsF(ink()).horizontalAdvance(text()))) + 6, size::hit_min};
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setFont(ink());
        painter.setPen(color(role_ == TextRole::strong ? Color::text_primary : Color::text_secondary));
        painter.drawText(rect().adjusted(3, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, width() - 3));
    }

private:
    [[nodiscard]] QFont ink() const {
        QFont result = text_font(role_);
        if (role_ == TextRole::strong) {
            constexpr double title_px = 15;
            result.setPointSizeF(title_px * 72 / 96);
        }
        return result;
    }
    TextRole role_;
};

/// Framed as the other popups of the bar.
class ScopePopup final : public QFrame {
public:
    explicit ScopePopup(QWidget* parent) : QFrame(parent, Qt::Popup) { setAttribute(Qt::WA_DeleteOnClose); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.fillRect(rect(), color(Color::bg_panel));
        painter.setPen(color(Color::border_control));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

/// "› …", with the whole path in its tool tip; hidden at first.
QWidget* new_ellipsis(const std::vector<std::pair<QString, Scope>>& parts) {
    auto* ellipsis = new RoleLabel(TextRole::body, Color::text_muted);
    ellipsis->set_text(QStringLiteral("› …"));
    ellipsis->setFixedWidth(ellipsis->sizeHint().width());
    QStringList path;
    for (const auto& [name, scope] : parts) {
        path << name;
    }
    ellipsis->setToolTip(path.join(QStringLiteral(" › ")));
    ellipsis->hide();
    return ellipsis;
}

}  // namespace

void ScopeTree::rebuild(const Catalog& catalog) {
    clear();
    auto* fleet = new_row(tr("All sites"));
    fleet->setData(QStringList(), area_role);
    appendRow(fleet);
    for (const Site& site : catalog.sites) {
        QStandardItem* parent = fleet;
        QStringList path;
        for (const std::string& part : site.area) {
            path << to_qt(part);
            parent = child_called(parent, path.constLast(), path);
        }
        auto* item = new_row(to_qt(site.code) + QLatin1Char(' ') + to_qt(site.name));
        item->setData(QVariant::fromValue<qlonglong>(site.id.number()), site_role);
        item->setData(path, area_role);
        parent->appendRow(item);
    }
}

Scope ScopeTree::scope_of(const QModelIndex& index) {
    Scope scope;
    for (const QString& part : index.data(area_role).toStringList()) {
        scope.area.push_back(part.toStdString());
    }
    scope.site = SiteId(index.data(site_role).toLongLong());
    return scope;
}

QModelIndex ScopeTree::index_of(const Scope& scope) const {
    const QModelIndexList all =
        match(index(0, 0), area_role, QVariant(to_list(scope.area)), -1, Qt::MatchExactly | Qt::MatchRecursive);
    for (const QModelIndex& candidate : all) {
        if (scope_of(candidate) == scope) {
            return candidate;
        }
    }
    return {};
}

ScopeBreadcrumb::ScopeBreadcrumb(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), catalog_(std::make_shared<const Catalog>()), row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(room_for_ring, 0, 0, 0);
    row_->setSpacing(2);
    connect(&session_, &Session::scope_changed, this, &ScopeBreadcrumb::rebuild);
    rebuild();
}

void ScopeBreadcrumb::set_catalog(std::shared_ptr<const Catalog> catalog) {
    catalog_ = std::move(catalog);
    rebuild();
}

void ScopeBreadcrumb::choose(const Scope& scope) {
    session_.set_scope(scope);
}

void ScopeBreadcrumb::rebuild() {
    note_ = nullptr;
    before_note_ = nullptr;
    while (QLayoutItem* item = row_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    is_fitting_ = true;  // Not before all is there.
    middle_.clear();
    ellipsis_ = nullptr;
    const Scope& scope = session_.scope();
    const Site* site = catalog_->site(scope.site);
    std::vector<std::pair<QString, Scope>> parts{{tr("All sites"), Scope{}}};
    Scope above;
    for (const std::string& part : scope.area) {
        above.area.push_back(part);
        parts.emplace_back(to_qt(part), above);
    }
    if (site != nullptr) {
        parts.emplace_back(to_qt(site->code), scope);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        const bool is_middle = i > 0 && !last;
        if (i > 0) {
            auto* chevron = new RoleLabel(TextRole::body, Color::text_muted);
            chevron->set_text(QStringLiteral("›"));
            chevron->setFixedWidth(8);
            row_->addWidget(chevron);
            if (is_middle) {
                middle_.push_back(chevron);
            }
        }
        auto* crumb = new Crumb(parts[i].first, last ? TextRole::strong : TextRole::body);
        connect(crumb, &QAbstractButton::clicked, this, [this, last, target = parts[i].second] {
            // Later: this very button is deleted when the scope changes.
            QTimer::singleShot(0, this, [this, last, target] { last ? open_popup() : choose(target); });
        });
        row_->addWidget(crumb);
        if (is_middle) {
            middle_.push_back(crumb);
        }
        if (i == 0 && parts.size() > 2) {
            ellipsis_ = new_ellipsis(parts);
            row_->addWidget(ellipsis_);
        }
    }
    add_note(site);
    auto* open = new QToolButton;
    open->setAutoRaise(true);
    open->setIcon(themed_icon(IconId::chevron_down));
    open->setFixedSize(size::hit_min, size::hit_min);
    open->setToolTip(tr("Choose area or site"));
    open->setAccessibleName(tr("Choose area or site"));
    connect(open, &QToolButton::clicked, this, &ScopeBreadcrumb::open_popup);
    row_->addWidget(open);
    for (int i = 0; i < row_->count(); ++i) {
        QWidget* part = row_->itemAt(i)->widget();
        part->setVisible(part != ellipsis_);  // Those that were never shown have no size.
    }
    // What is built anew would else come after everything else in the window.
    QWidget* before = this;
    for (int i = 0; i < row_->count(); ++i) {
        QWidget* part = row_->itemAt(i)->widget();
        if ((part->focusPolicy() & Qt::TabFocus) != 0) {
            follow_in_tab_order(*before, *part);
            before = part;
        }
    }
    whole_ = row_->totalSizeHint();
    is_fitting_ = false;
    fit();
    updateGeometry();
}

/// Behind the path: the name of the site, or how many sites there are.
void ScopeBreadcrumb::add_note(const Site* site) {
    before_note_ = new QWidget;
    before_note_->setFixedWidth(before_note);
    row_->addWidget(before_note_);
    if (site == nullptr) {
        const auto inside = std::count_if(catalog_->sites.begin(), catalog_->sites.end(),
                                          [&](const Site& s) { return session_.scope().contains(s); });
        auto* count = new RoleLabel(TextRole::body, Color::text_secondary);
        count->set_text(tr("%Ln site(s)", nullptr, static_cast<int>(inside)));
        count->setMinimumWidth(count->sizeHint().width());
        row_->addWidget(count);
        note_ = count;
    } else {
        auto* name = new RoleLabel(TextRole::body, Color::text_secondary);
        name->set_text(to_qt(site->name));
        row_->addWidget(name);
        note_ = name;
    }
}

QSize ScopeBreadcrumb::minimumSizeHint() const {
    // First and last part, the ellipsis and the arrow; a name gives way as a whole.
    int width = room_for_ring;
    int count = 0;
    for (int i = 0; i < row_->count(); ++i) {
        QWidget* part = row_->itemAt(i)->widget();
        const bool is_name = (part == note_ || part == before_note_) && note_->minimumWidth() == 0;
        if (!is_name && std::ranges::find(middle_, part) == middle_.end()) {
            ++count;
            width += std::max(part->minimumSizeHint().width(), part->minimumWidth());
        }
    }
    return {std::min(whole_.width(), width + row_->spacing() * std::max(0, count - 1)), whole_.height()};
}

/// Of the parts that are not hidden, without the note.
int ScopeBreadcrumb::path_width() const {
    int width = room_for_ring;
    int count = 0;
    for (int i = 0; i < row_->count(); ++i) {
        const QWidget* part = row_->itemAt(i)->widget();
        if (!part->isHidden() && part != note_ && part != before_note_) {
            ++count;
            width += std::clamp(part->sizeHint().width(), part->minimumWidth(), part->maximumWidth());
        }
    }
    return width + row_->spacing() * std::max(0, count - 1);
}

/// The middle of the path goes first, then the note behind it shrinks, and the last part only after that.
void ScopeBreadcrumb::fit() {
    // What is shown or hidden here makes the bar lay itself out at once, and that comes back here.
    if (note_ == nullptr || std::exchange(is_fitting_, true)) {
        return;
    }
    int fitted = -1;
    constexpr int enough = 4;
    for (int i = 0; i < enough && fitted != width(); ++i) {
        fitted = width();
        const bool is_whole = fitted >= whole_.width() - note_->sizeHint().width();
        for (QWidget* part : middle_) {
            part->setVisible(is_whole);
        }
        if (ellipsis_ != nullptr) {
            ellipsis_->setVisible(!is_whole);
        }
        const int room = fitted - path_width() - before_note - 2 * row_->spacing();
        note_->setMaximumWidth(std::max(note_->minimumWidth(), room));
        const bool has_room = note_->minimumWidth() > 0 || room >= least_note;
        note_->setVisible(has_room);
        before_note_->setVisible(has_room);
    }
    is_fitting_ = false;
}

void ScopeBreadcrumb::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void ScopeBreadcrumb::open_popup() {
    auto* popup = new ScopePopup(this);
    popup->setAccessibleName(tr("Choose area or site"));
    auto* column = new QVBoxLayout(popup);
    column->setContentsMargins(space::s2, space::s2, space::s2, space::s2);
    auto* filter = new QLineEdit;
    filter->setPlaceholderText(tr("Filter by name or code"));
    filter->setAccessibleName(filter->placeholderText());
    filter->setClearButtonEnabled(true);
    column->addWidget(filter);
    auto* tree = new QTreeView;
    auto* model = new ScopeTree(popup);
    model->rebuild(*catalog_);
    auto* proxy = new QSortFilterProxyModel(popup);
    proxy->setSourceModel(model);
    proxy->setRecursiveFilteringEnabled(true);
    proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    tree->setModel(proxy);
    tree->setAccessibleName(tr("Choose area or site"));
    tree->setHeaderHidden(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setUniformRowHeights(true);
    tree->setMouseTracking(true);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->expand(proxy->index(0, 0));
    const QModelIndex current = proxy->mapFromSource(model->index_of(session_.scope()));
    tree->setCurrentIndex(current);
    tree->scrollTo(current);
    column->addWidget(tree);
    connect(filter, &QLineEdit::textChanged, tree, [proxy, tree](const QString& text) {
        proxy->setFilterFixedString(text);
        text.isEmpty() ? tree->collapseAll() : tree->expandAll();
        tree->expand(proxy->index(0, 0));
    });
    const auto take = [this, popup](const QModelIndex& index) {
        const Scope scope = ScopeTree::scope_of(index);
        popup->close();
        choose(scope);
    };
    connect(tree, &QTreeView::clicked, this, take);
    connect(tree, &QTreeView::activated, this, take);
    popup->resize(popup_width, popup_height);
    popup->move(mapToGlobal(QPoint(0, height() + 2)));
    popup->show();
    filter->setFocus(Qt::PopupFocusReason);
}

void ScopeBreadcrumb::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
}

}  // namespace wattmast::ui
