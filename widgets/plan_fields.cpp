// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plan_fields.h"

#include "models/plans/units.h"
#include "models/stations/station.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <algorithm>

namespace qiantu::fields {

namespace {

struct FieldTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PlanFields)
};

constexpr int noYear = 1989;
constexpr int lastYear = 2100;

} // namespace

QComboBox* searchBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    box->setMaxVisibleItems(18);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    box->lineEdit()->setPlaceholderText(FieldTexts::tr("type a part of the name"));
    return box;
}

QString chosen(const QComboBox* box)
{
    const QString text = box->currentText();
    // Two entries may have one text: the one chosen last counts, if its text still stands there.
    const int current = box->currentIndex();
    const int index = current >= 0 && box->itemText(current) == text ? current : box->findText(text.trimmed());
    return index < 0 ? QString() : box->itemData(index).toString();
}

void choose(QComboBox* box, const QString& data)
{
    box->setCurrentIndex(box->findData(data));
    if (box->currentIndex() < 0 && box->isEditable()) {
        box->setEditText({});
    }
}

void fillIndicators(QComboBox* box, const Plan& plan)
{
    std::vector<const Indicator*> all;
    for (const Indicator& indicator : plan.indicators) {
        all.push_back(&indicator);
    }
    std::sort(all.begin(), all.end(), [](const Indicator* first, const Indicator* second) {
        const auto group = [](const Indicator* indicator) {
            return indicatorCategories().indexOf(indicator->category);
        };
        return group(first) != group(second) ? group(first) < group(second)
                                             : QString::localeAwareCompare(first->name, second->name) < 0;
    });
    for (const Indicator* indicator : all) {
        box->addItem(QStringLiteral("%1（%2）").arg(indicator->name, indicator->unit), indicator->key);
        box->setItemData(box->count() - 1, categoryName(indicator->category), Qt::ToolTipRole);
    }
}

void fillRegions(QComboBox* box, const RegionCatalog& regions)
{
    for (const Region& region : regions.regions()) {
        // Two counties may have one name; the code tells them apart.
        const bool twice = std::count_if(regions.regions().begin(), regions.regions().end(),
                                         [&](const Region& other) { return other.name == region.name; }) > 1;
        box->addItem(twice ? region.name + u' ' + region.code : region.name, region.code);
        QStringList path;
        for (const QString& code : regions.ancestryOf(region.code)) {
            path.prepend(regions.byCode(code)->name);
        }
        box->setItemData(box->count() - 1, path.join(u' ') + u' ' + region.code, Qt::ToolTipRole);
    }
}

void fillDocuments(QComboBox* box, const Plan& plan)
{
    std::vector<const Document*> all;
    for (const Document& document : plan.documents) {
        all.push_back(&document);
    }
    std::sort(all.begin(), all.end(),
              [](const Document* first, const Document* second) { return first->issued > second->issued; });
    for (const Document* document : all) {
        box->addItem(document->number.isEmpty() ? document->shortTitle : document->shortTitle + u' ' + document->number,
                     document->key);
        box->setItemData(box->count() - 1, document->title, Qt::ToolTipRole);
    }
}

void fillOperators(QComboBox* box)
{
    box->addItem(FieldTexts::tr("all operators"), QString());
    for (const auto one : {Operator::Telecom, Operator::Mobile, Operator::Unicom, Operator::Broadcast, Operator::Tower,
                           Operator::Other}) {
        box->addItem(displayName(one), toText(one));
    }
}

void offerUnits(QComboBox* box, const QString& unit)
{
    const QString now = box->currentText();
    const QSignalBlocker blocker(box);
    box->clear();
    if (!unit.isEmpty()) {
        box->addItems(unitsLike(unit));
    }
    box->setEditText(now.isEmpty() ? unit : now);
}

QSpinBox* yearBox(bool optional, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(optional ? noYear : noYear + 1, lastYear);
    if (optional) {
        box->setSpecialValueText(FieldTexts::tr("none"));
    }
    box->setValue(optional ? noYear : QDate::currentDate().year());
    box->setGroupSeparatorShown(false);
    return box;
}

std::optional<int> yearOf(const QSpinBox* box)
{
    return box->value() == noYear ? std::nullopt : std::optional(box->value());
}

void setYear(QSpinBox* box, std::optional<int> year)
{
    box->setValue(year.value_or(noYear));
}

QDateEdit* dateBox(QWidget* parent)
{
    auto* box = new QDateEdit(parent);
    box->setCalendarPopup(true);
    box->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    box->setDateRange(QDate(noYear + 1, 1, 1), QDate(lastYear, 12, 31));
    return box;
}

QPlainTextEdit* textBox(int lines, QWidget* parent)
{
    auto* box = new QPlainTextEdit(parent);
    box->setTabChangesFocus(true);
    box->setFixedHeight(QFontMetrics(box->font()).lineSpacing() * lines + 12);
    return box;
}

} // namespace qiantu::fields
