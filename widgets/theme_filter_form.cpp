// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_filter_form.h"

#include "maps/sqlite.h"
#include "models/stations/station.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <utility>

namespace qiantu {

namespace {

/// The fields of a layer's table that things are told apart by.
QStringList columnsOf(Indicator::CountedLayer layer)
{
    switch (layer) {
    case Indicator::CountedLayer::Stations:
        return {QStringLiteral("operator"), QStringLiteral("generation"), QStringLiteral("status")};
    case Indicator::CountedLayer::Routes:
    case Indicator::CountedLayer::Areas:
        return {QStringLiteral("kind"), QStringLiteral("status")};
    case Indicator::CountedLayer::Projects:
        return {QStringLiteral("category"), QStringLiteral("status")};
    case Indicator::CountedLayer::Pilots:
        return {QStringLiteral("programme"), QStringLiteral("batch")};
    case Indicator::CountedLayer::None:
        break;
    }
    return {};
}

QString tableOf(Indicator::CountedLayer layer)
{
    switch (layer) {
    case Indicator::CountedLayer::Routes:
        return QStringLiteral("routes");
    case Indicator::CountedLayer::Areas:
        return QStringLiteral("areas");
    case Indicator::CountedLayer::Projects:
        return QStringLiteral("projects");
    case Indicator::CountedLayer::Pilots:
        return QStringLiteral("pilots");
    default:
        return QStringLiteral("stations");
    }
}

template <typename Choice>
void addChoices(QComboBox& box, std::initializer_list<Choice> choices)
{
    for (const Choice choice : choices) {
        box.addItem(displayName(choice), toText(choice));
    }
}

void addStationValues(QComboBox& box, const QString& column)
{
    if (column == QLatin1String("operator")) {
        addChoices(box, {Operator::Telecom, Operator::Mobile, Operator::Unicom, Operator::Broadcast, Operator::Tower,
                         Operator::Other});
    } else if (column == QLatin1String("generation")) {
        addChoices(box, {Generation::G2, Generation::G3, Generation::G4, Generation::G5, Generation::G5A});
    } else {
        addChoices(box, {Status::Planned, Status::Building, Status::InService, Status::Retired});
    }
}

void addTableValues(QComboBox& box, SQLite::Database& database, const QString& table, const QString& column)
{
    constexpr int most = 40;
    try {
        SQLite::Statement rows(database, QStringLiteral("SELECT DISTINCT %1 FROM %2 WHERE %1 <> '' ORDER BY 1 LIMIT %3")
                                             .arg(column, table)
                                             .arg(most)
                                             .toStdString());
        while (rows.executeStep()) {
            const QString text = QString::fromStdString(rows.getColumn(0).getString());
            const auto status = column == QLatin1String("status") ? statusFromText(text) : std::nullopt;
            box.addItem(status ? displayName(*status) : text, text);
        }
    } catch (const SQLite::Exception&) {
        // A table that cannot be read offers nothing to choose; "all" stays.
        return;
    }
}

} // namespace

ThemeFilterForm::ThemeFilterForm(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
}

QComboBox* ThemeFilterForm::addField(const QString& column, const QString& name)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QStringLiteral("themeFilter_") + column);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(5);
    box->addItem(name);
    m_layout->addWidget(box, 1);
    m_fields.push_back({column, box});
    return box;
}

void ThemeFilterForm::setLayer(Indicator::CountedLayer layer, SQLite::Database& database)
{
    if (layer == m_layer) {
        return;
    }
    m_layer = layer;
    m_filter.clear();
    for (const Field& field : std::exchange(m_fields, {})) {
        delete field.box;
    }
    const QHash<QString, QString> names{
        {QStringLiteral("operator"), tr("all operators")},     {QStringLiteral("generation"), tr("all generations")},
        {QStringLiteral("status"), tr("as the check counts")}, {QStringLiteral("kind"), tr("all kinds")},
        {QStringLiteral("category"), tr("all categories")},    {QStringLiteral("programme"), tr("all programmes")},
        {QStringLiteral("batch"), tr("all batches")}};
    for (const QString& column : columnsOf(layer)) {
        auto* box = addField(column, names.value(column));
        if (layer == Indicator::CountedLayer::Stations) {
            addStationValues(*box, column);
        } else {
            addTableValues(*box, database, tableOf(layer), column);
        }
        connect(box, &QComboBox::activated, this, [this, column, box] {
            if (box->currentData().isValid()) {
                m_filter.insert(column, {box->currentData().toString()});
            } else {
                m_filter.remove(column);
            }
            Q_EMIT edited();
        });
    }
}

void ThemeFilterForm::setFilter(const QHash<QString, QStringList>& filter)
{
    m_filter = filter;
    for (const Field& field : m_fields) {
        const QSignalBlocker blocker(field.box);
        // An entry for several values at once is there while they are chosen.
        const QVariant several = field.box->itemData(field.box->count() - 1, Qt::UserRole + 1);
        if (several.toBool()) {
            field.box->removeItem(field.box->count() - 1);
        }
        const QStringList wanted = filter.value(field.column);
        int row = wanted.isEmpty() ? 0 : wanted.size() == 1 ? field.box->findData(wanted.first()) : -1;
        if (row < 0) {
            QStringList names;
            for (const QString& value : wanted) {
                const int at = field.box->findData(value);
                names << (at < 0 ? value : field.box->itemText(at));
            }
            field.box->addItem(names.join(QStringLiteral("、")));
            row = field.box->count() - 1;
            field.box->setItemData(row, true, Qt::UserRole + 1);
        }
        field.box->setCurrentIndex(row);
    }
}

} // namespace qiantu
