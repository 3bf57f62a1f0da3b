// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filter_header.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <algorithm>

namespace qiantu {

namespace {

using Kind = FieldDescription::Kind;
using Test = AttributeCondition::Test;

/// What stands for "no value" among the choices; no stored text looks so.
QString emptyMark()
{
    return QStringLiteral("\x01");
}

QString hintFor(const FieldDescription& field)
{
    if (field.isNumber()) {
        return FilterHeader::tr("A number, >30, <=5, 3..5; = alone finds empty cells");
    }
    if (field.kind == Kind::Date) {
        return FilterHeader::tr("A day, month or year: 2025-06, >=2024, 2023..2024; = alone finds empty cells");
    }
    if (field.kind == Kind::Region) {
        return FilterHeader::tr("Part of a county's or prefecture's name; =name is exact; = alone finds empty cells");
    }
    return FilterHeader::tr("Words; =text is exact, ≠text leaves out; = alone finds empty cells");
}

} // namespace

QWidget* FilterHeader::Filter::widget() const
{
    return line ? static_cast<QWidget*>(line) : choice;
}

FilterHeader::FilterHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeFilters);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::placeFilters);
}

void FilterHeader::setFields(const TableDescription& description, const FieldReferences& references)
{
    for (const auto& old : m_filters) {
        old.widget()->deleteLater();
        old.widget()->hide();
    }
    m_filters.clear();
    m_references = references;
    for (const auto& field : description.fields) {
        Filter made{field};
        if (field.kind == Kind::Choice || field.kind == Kind::Boolean || field.kind == Kind::Scenario) {
            made.choice = new QComboBox(this);
            made.choice->addItem(QString(), QString());
            for (const auto& choice : references.choices(field)) {
                made.choice->addItem(choice.name, choice.text);
            }
            if (!field.required) {
                made.choice->addItem(tr("(empty)"), emptyMark());
            }
            made.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            connect(made.choice, &QComboBox::currentIndexChanged, this, &FilterHeader::filtersChanged);
        } else {
            made.line = new QLineEdit(this);
            made.line->setPlaceholderText(QStringLiteral("…"));
            made.line->setClearButtonEnabled(true);
            made.line->setToolTip(hintFor(field));
            connect(made.line, &QLineEdit::textChanged, this, [this] {
                check();
                Q_EMIT filtersChanged();
            });
        }
        made.widget()->setObjectName(QStringLiteral("filter_") + field.column);
        made.widget()->setFocusPolicy(Qt::ClickFocus);
        made.widget()->installEventFilter(this);
        made.widget()->show();
        m_filters.push_back(made);
    }
    updateGeometries();
    placeFilters();
}

std::vector<AttributeCondition> FilterHeader::conditions() const
{
    std::vector<AttributeCondition> all;
    for (const auto& filter : m_filters) {
        if (filter.line) {
            if (const auto some = conditionsFromTyped(filter.field, filter.line->text(), m_references)) {
                all.insert(all.end(), some->begin(), some->end());
            }
            continue;
        }
        const QString text = filter.choice->currentData().toString();
        if (text == emptyMark()) {
            all.push_back({filter.field.column, Test::Empty, QVariant()});
        } else if (!text.isEmpty()) {
            const bool isNumber = filter.field.kind != Kind::Choice;
            all.push_back({filter.field.column, Test::Equal, isNumber ? QVariant(text.toLongLong()) : QVariant(text)});
        }
    }
    return all;
}

bool FilterHeader::isFiltering() const
{
    return std::any_of(m_filters.begin(), m_filters.end(), [](const Filter& filter) {
        return filter.line ? !filter.line->text().isEmpty() : filter.choice->currentIndex() > 0;
    });
}

void FilterHeader::clearFilters()
{
    for (const auto& filter : m_filters) {
        const QSignalBlocker blocker(filter.widget());
        if (filter.line) {
            filter.line->clear();
        } else {
            filter.choice->setCurrentIndex(0);
        }
    }
    check();
    Q_EMIT filtersChanged();
}

void FilterHeader::focusFilter(int column)
{
    filter(column)->setFocus();
}

void FilterHeader::check()
{
    for (const auto& filter : m_filters) {
        if (!filter.line) {
            continue;
        }
        const auto understood = conditionsFromTyped(filter.field, filter.line->text(), m_references);
        filter.line->setStyleSheet(understood ? QString()
                                              : QStringLiteral("QLineEdit { color: #b71c1c; background: #fdecea; }"));
        filter.line->setToolTip(understood ? hintFor(filter.field) : understood.error().what);
    }
}

int FilterHeader::filterHeight() const
{
    return m_filters.empty() ? 0 : fontMetrics().height() + 8;
}

QSize FilterHeader::sizeHint() const
{
    const QSize size = QHeaderView::sizeHint();
    return {size.width(), size.height() + filterHeight()};
}

void FilterHeader::updateGeometries()
{
    // The names keep the upper part; the lower one is for the filters.
    setViewportMargins(0, 0, 0, filterHeight());
    QHeaderView::updateGeometries();
    placeFilters();
}

void FilterHeader::placeFilters()
{
    const int height = filterHeight();
    const int top = QHeaderView::sizeHint().height();
    for (int column = 0; column < static_cast<int>(m_filters.size()); ++column) {
        auto* widget = filter(column);
        const bool shown = column < count() && !isSectionHidden(column);
        widget->setVisible(shown);
        if (shown) {
            widget->setGeometry(sectionViewportPosition(column), top, sectionSize(column), height);
        }
    }
}

bool FilterHeader::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* line = qobject_cast<QLineEdit*>(watched);
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && line && !line->text().isEmpty()) {
            line->clear();
            return true;
        }
        if ((key == Qt::Key_Down && line) || key == Qt::Key_Return || key == Qt::Key_Enter) {
            parentWidget()->setFocus(); // on to the rows
            return true;
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

} // namespace qiantu
