// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/identify_panel.h"

#include "maps/sqlite.h"
#include "models/stations/station_details.h"
#include "models/workspace/workspace.h"

#include <QLocale>

namespace qiantu {

namespace {

QString row(const QString& name, const QString& value)
{
    return value.isEmpty()
               ? QString()
               : QStringLiteral(
                     "<tr><td style='color:#666; padding-right:10px; white-space:nowrap'>%1</td><td>%2</td></tr>")
                     .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString section(const QString& heading, const QString& rows)
{
    return QStringLiteral("<h4 style='margin:8px 0 3px 0'>%1</h4><table cellspacing='0' cellpadding='1'>%2</table>")
        .arg(heading.toHtmlEscaped(), rows);
}

/// What opens the form of a row; nothing where nothing can be edited.
QString editLink(const Workspace& workspace, const QString& table, RowId id)
{
    return workspace.project().isReadOnly() ? QString()
                                            : QStringLiteral("<p style='margin:3px 0'><a href='edit:%1/%2'>%3</a></p>")
                                                  .arg(table)
                                                  .arg(id)
                                                  .arg(IdentifyPanel::tr("Edit …").toHtmlEscaped());
}

QString date(const QDate& value)
{
    return value.isValid() ? value.toString(Qt::ISODate) : QString();
}

} // namespace

IdentifyPanel::IdentifyPanel(QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("identifyPanel"));
    setFrameShape(QFrame::NoFrame);
    setPlaceholderText(tr("Click on the map to see what is there."));
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        Q_EMIT editRequested(link.path().section(QLatin1Char('/'), 0, 0),
                             link.path().section(QLatin1Char('/'), 1, 1).toLongLong());
    });
}

QString IdentifyPanel::stationRows(Workspace& workspace, RowId id) const
{
    const auto station = readStation(workspace.project().database(), id);
    if (!station || !*station) {
        return {};
    }
    const Station& s = **station;
    const auto* county = workspace.regions().byCode(s.regionCode);
    QString rows;
    rows += row(tr("Number"), s.number);
    rows += row(tr("Name"), s.name);
    rows += row(tr("Site"), s.site);
    rows += row(tr("Operator"), displayName(s.operatedBy));
    rows += row(tr("Generation"), displayName(s.generation) + (s.logical ? tr(" (logical station)") : QString()));
    rows += row(tr("Band"), s.band);
    rows += row(tr("Status"), displayName(s.status));
    rows += row(tr("In service since"), date(s.inServiceDate));
    rows += row(tr("Planned for"), date(s.plannedDate));
    rows += row(tr("County"), county ? county->name : tr("outside every county"));
    rows += row(tr("Address"), s.address);
    rows += row(tr("Longitude"), QString::number(s.longitude, 'f', 6));
    rows += row(tr("Latitude"), QString::number(s.latitude, 'f', 6));
    rows += row(tr("Note"), s.note);
    if (s.synthetic) {
        rows += row(tr("Origin"), tr("synthetic, not real"));
    }
    return section(tr("Base station"), rows);
}

QString IdentifyPanel::featureRows(Workspace& workspace, const QString& table, RowId id) const
{
    // Column name, heading. What a table does not have is simply not asked for.
    struct Kind
    {
        const char* table;
        QString heading;
        QList<QPair<QString, QString>> columns;
    };

    const QList<Kind> kinds{
        {"pilots",
         tr("Pilot"),
         {{QStringLiteral("programme"), tr("Programme")},
          {QStringLiteral("place"), tr("Place")},
          {QStringLiteral("batch"), tr("Batch")},
          {QStringLiteral("year"), tr("Year")},
          {QStringLiteral("(SELECT title FROM documents WHERE key = document_key)"), tr("Document")},
          {QStringLiteral("clause"), tr("Clause")},
          {QStringLiteral("quote"), tr("Quotation")},
          {QStringLiteral("note"), tr("Note")}}},
        {"projects",
         tr("Smart-city project"),
         {{QStringLiteral("name"), tr("Name")},
          {QStringLiteral("category"), tr("Category")},
          {QStringLiteral("year"), tr("Year")},
          {QStringLiteral("owner"), tr("Owner")},
          {QStringLiteral("note"), tr("Note")}}},
        {"routes",
         tr("Fibre route"),
         {{QStringLiteral("name"), tr("Name")},
          {QStringLiteral("cores"), tr("Cores")},
          {QStringLiteral("round(length_m / 1000.0, 1) || ' km'"), tr("Length")},
          {QStringLiteral("in_service_date"), tr("In service since")},
          {QStringLiteral("note"), tr("Note")}}},
        {"areas", tr("Area"), {{QStringLiteral("name"), tr("Name")}, {QStringLiteral("note"), tr("Note")}}},
        {"annotations", tr("Annotation"), {{QStringLiteral("text"), tr("Text")}}}};
    for (const auto& kind : kinds) {
        if (table != QLatin1String(kind.table)) {
            continue;
        }
        QStringList columns;
        for (const auto& [column, heading] : kind.columns) {
            columns << column;
        }
        try {
            SQLite::Statement query(workspace.project().database(), QStringLiteral("SELECT %1 FROM %2 WHERE id = ?")
                                                                        .arg(columns.join(QLatin1String(", ")), table)
                                                                        .toStdString());
            query.bind(1, static_cast<std::int64_t>(id));
            if (!query.executeStep()) {
                return {};
            }
            QString rows;
            for (int i = 0; i < kind.columns.size(); ++i) {
                rows += row(kind.columns.at(i).second, QString::fromUtf8(query.getColumn(i).getText()));
            }
            return section(kind.heading, rows);
        } catch (const std::exception&) {
            return {};
        }
    }
    return {};
}

QString IdentifyPanel::regionRows(Workspace& workspace, const Identified& what) const
{
    const auto* county = workspace.regions().byCode(what.regionCode);
    if (!county) {
        return section(tr("Outside the province"), {});
    }
    QString rows;
    rows += row(tr("Name"), county->name);
    rows += row(tr("Code"), county->code);
    if (const auto* parent = workspace.regions().byCode(county->parentCode)) {
        rows += row(tr("Prefecture"), parent->name);
    }
    rows += row(tr("Area", "how large"), QLocale().toString(county->areaKm2, 'f', 1) + QStringLiteral(" km²"));
    const QReadLocker locker(&workspace.stations()->lock);
    for (const auto generation : {Generation::G5, Generation::G5A, Generation::G4}) {
        StationStore::Filter filter;
        filter.generations = {generation};
        filter.statuses = {Status::InService};
        const auto count = workspace.stations()->store.count(county->code, filter);
        if (count > 0) {
            rows += row(tr("%1 stations in service").arg(displayName(generation)),
                        QLocale().toString(static_cast<qlonglong>(count)));
        }
    }
    return section(tr("County"), rows);
}

void IdentifyPanel::show(Workspace& workspace, const Identified& what)
{
    QString html;
    if (what.station) {
        html += stationRows(workspace, *what.station) + editLink(workspace, QStringLiteral("stations"), *what.station);
    }
    if (what.row) {
        html += featureRows(workspace, what.table, *what.row) + editLink(workspace, what.table, *what.row);
    }
    html += regionRows(workspace, what);
    html += QStringLiteral("<p style='color:#888'>%1, %2</p>")
                .arg(what.position.x(), 0, 'f', 6)
                .arg(what.position.y(), 0, 'f', 6);
    setHtml(html);
}

} // namespace qiantu
