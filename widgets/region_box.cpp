// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/region_box.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <algorithm>

namespace qiantu {

namespace {

constexpr int mostFound = 12;

} // namespace

RegionBox::RegionBox(const RegionCatalog& regions, QWidget* parent)
    : QComboBox(parent), m_regions(regions), m_completer(new QCompleter(this)), m_found(new QStandardItemModel(this))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    setMaxVisibleItems(20);
    addItem(nameOf({}), QString());
    for (const auto& region : m_regions.regions()) {
        if (region.level == RegionLevel::Prefecture) {
            addItem(region.name, region.code);
            for (const auto& county : m_regions.countiesOf(region.code)) {
                addItem(QStringLiteral("　") + nameOf(county), county);
            }
        }
    }
    // The search decides what is found, so the completer shows all that it is given.
    m_completer->setModel(m_found);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setCompleter(m_completer);
    connect(lineEdit(), &QLineEdit::textEdited, this, &RegionBox::find);
    connect(m_completer, QOverload<const QModelIndex&>::of(&QCompleter::activated), this,
            [this](const QModelIndex& index) { take(index.data(Qt::UserRole).toString()); });
    connect(this, &QComboBox::activated, this, [this](int index) { take(itemData(index).toString()); });
    connect(lineEdit(), &QLineEdit::returnPressed, this, &RegionBox::takeTyped);
    lineEdit()->setPlaceholderText(tr("Name, pinyin or code"));
    setCode({});
}

QString RegionBox::nameOf(const QString& code) const
{
    const auto* region = code.isEmpty() ? m_regions.province() : m_regions.byCode(code);
    return region != nullptr ? region->name : tr("Whole province");
}

void RegionBox::setCode(const QString& code)
{
    const auto* region = m_regions.byCode(code);
    m_code = region != nullptr && region->level != RegionLevel::Province ? code : QString();
    const QSignalBlocker quiet(this);
    setCurrentIndex(std::max(0, findData(m_code)));
    setEditText(nameOf(m_code)); // Without the space that shows the hierarchy.
}

void RegionBox::find(const QString& typed)
{
    m_found->clear();
    for (const auto* region : m_regions.search(typed, mostFound)) {
        const auto* above = region->level == RegionLevel::County ? m_regions.byCode(region->parentCode) : nullptr;
        auto* row = new QStandardItem(region->name); // The model owns it.
        if (above != nullptr) {
            row->setToolTip(above->name);
        }
        row->setData(region->level == RegionLevel::Province ? QString() : region->code, Qt::UserRole);
        m_found->appendRow(row);
    }
    m_completer->complete();
}

void RegionBox::take(const QString& code)
{
    const QString before = m_code;
    setCode(code);
    lineEdit()->selectAll();
    if (m_code != before) {
        Q_EMIT codeChanged(m_code);
    }
}

void RegionBox::takeTyped()
{
    const QString typed = currentText().trimmed();
    if (typed == nameOf(m_code)) {
        return;
    }
    const auto found = m_regions.search(typed, 1);
    if (typed.isEmpty() || found.empty()) {
        setCode(m_code); // What cannot be understood does not stay.
        return;
    }
    take(found.front()->level == RegionLevel::Province ? QString() : found.front()->code);
}

void RegionBox::focusOutEvent(QFocusEvent* event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && !m_completer->popup()->isVisible()) {
        takeTyped();
    }
}

} // namespace qiantu
