// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/plan.h"
#include "models/plans/plan_texts.h"
#include "models/regions/region_catalog.h"

#include <QComboBox>
#include <optional>

class QDateEdit;
class QPlainTextEdit;
class QSpinBox;

/// The fields that the forms of plans are made of.
namespace qiantu::fields {

/// A box whose entries are found by typing any part of them.
QComboBox* searchBox(QWidget* parent);
/// The data of the entry whose text stands in a box; empty when what stands there is none of its entries.
QString chosen(const QComboBox* box);
/// Chooses the entry with this data; none when there is none.
void choose(QComboBox* box, const QString& data);

/// Choices by their names, with their stable texts as data.
template <typename Choice>
QComboBox* choiceBox(const std::vector<Choice>& all, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const Choice choice : all) {
        box->addItem(displayName(choice), toText(choice));
    }
    return box;
}

/// The choice in such a box.
template <typename Choice>
Choice choiceOf(const QComboBox* box, const std::vector<Choice>& all)
{
    return all[static_cast<std::size_t>(std::max(0, box->currentIndex()))];
}

/// Every indicator by name, every region in the order of the hierarchy, every document by short title.
void fillIndicators(QComboBox* box, const Plan& plan);
void fillRegions(QComboBox* box, const RegionCatalog& regions);
void fillDocuments(QComboBox* box, const Plan& plan);
/// The operators, "all" first with empty data.
void fillOperators(QComboBox* box);
/// Units that convert to `unit`; what stands in the box stays.
void offerUnits(QComboBox* box, const QString& unit);

/// A year; `optional` allows none.
QSpinBox* yearBox(bool optional, QWidget* parent);
std::optional<int> yearOf(const QSpinBox* box);
void setYear(QSpinBox* box, std::optional<int> year);

/// A day with a calendar.
QDateEdit* dateBox(QWidget* parent);
/// A text of a few lines; Tab leaves it.
QPlainTextEdit* textBox(int lines, QWidget* parent);

} // namespace qiantu::fields
