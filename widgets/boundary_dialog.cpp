// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/boundary_dialog.h"

#include "maps/sqlite.h"
#include "models/plans/units.h"
#include "models/workspace/workspace.h"
#include "widgets/background_work.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <cmath>

namespace qiantu {

namespace {

constexpr int listed = 100;
constexpr double remarkablePercent = 5;

QString listHtml(const QString& heading, const QStringList& lines)
{
    if (lines.isEmpty()) {
        return {};
    }
    QString html = QStringLiteral("<p style='margin:6px 0 0 0'><b>%1</b></p><ul style='margin:0 0 0 16px'>")
                       .arg(heading.toHtmlEscaped());
    for (const QString& line : lines.mid(0, listed)) {
        html += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
    }
    if (lines.size() > listed) {
        html += QStringLiteral("<li>%1</li>").arg(BoundaryDialog::tr("… and %1 more.").arg(lines.size() - listed));
    }
    return html + QStringLiteral("</ul>");
}

QString nameOf(const RegionCatalog& regions, const QString& code)
{
    const Region* region = regions.byCode(code);
    return region ? region->name : code;
}

QStringList faultLines(const std::vector<CoverageFault>& faults, const RegionCatalog& regions)
{
    QStringList lines;
    for (const CoverageFault& fault : faults) {
        QStringList names;
        for (const QString& code : fault.codes) {
            names << nameOf(regions, code);
        }
        const QString what = BoundaryDialog::tr("%1 km² at %2, %3: %4", "area, longitude, latitude, counties")
                                 .arg(formatNumber(fault.areaM2 / 1e6, 4), formatNumber(fault.place.longitude, 5),
                                      formatNumber(fault.place.latitude, 5), names.join(QStringLiteral(", ")));
        lines << (fault.givenTo.isEmpty()
                      ? BoundaryDialog::tr("%1; stays open").arg(what)
                      : BoundaryDialog::tr("%1; given to %2").arg(what, nameOf(regions, fault.givenTo)));
    }
    return lines;
}

/// A cell that is sorted by its number.
class NumberItem : public QTableWidgetItem
{
public:
    NumberItem(double value, int decimals) : QTableWidgetItem(QString::number(value, 'f', decimals)), m_value(value)
    {
        setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }

    bool operator<(const QTableWidgetItem& other) const override
    {
        return m_value < static_cast<const NumberItem&>(other).m_value;
    }

private:
    double m_value;
};

} // namespace

BoundaryDialog::BoundaryDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_file(new QLineEdit(this)),
      m_layer(new QComboBox(this)),
      m_codeField(new QComboBox(this)),
      m_nameField(new QComboBox(this)),
      m_source(new QLineEdit(this)),
      m_official(new QCheckBox(tr("These are the &official boundaries"), this)),
      m_inspect(new QPushButton(tr("&Look into the file"), this)),
      m_replace(nullptr),
      m_report(new QTextBrowser(this)),
      m_differences(new QTableWidget(this))
{
    setWindowTitle(tr("Replace boundaries"));
    setObjectName(QStringLiteral("boundaryDialog"));
    resize(1040, 640);
    setSizeGripEnabled(true);
    build();
    forget();
}

void BoundaryDialog::build()
{
    auto* layout = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    auto* fileRow = new QHBoxLayout;
    auto* browseButton = new QPushButton(tr("&Browse …"), this);
    m_file->setReadOnly(true);
    m_file->setPlaceholderText(tr("Shapefile, GeoPackage, GeoJSON or any other vector file"));
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(browseButton);
    form->addRow(tr("File"), fileRow);
    auto* fieldRow = new QHBoxLayout;
    fieldRow->addWidget(m_layer, 1);
    fieldRow->addWidget(new QLabel(tr("Codes"), this));
    fieldRow->addWidget(m_codeField, 1);
    fieldRow->addWidget(new QLabel(tr("Names"), this));
    fieldRow->addWidget(m_nameField, 1);
    fieldRow->addWidget(m_inspect);
    form->addRow(tr("Layer"), fieldRow);
    auto* sourceRow = new QHBoxLayout;
    m_source->setPlaceholderText(tr("Where they are from, as the prints are to say it"));
    m_source->setObjectName(QStringLiteral("source"));
    m_official->setToolTip(tr("Maps for publication need official boundaries and an approval number (审图号)"));
    sourceRow->addWidget(m_source, 1);
    sourceRow->addWidget(m_official);
    form->addRow(tr("Source"), sourceRow);
    layout->addLayout(form);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    m_report->setObjectName(QStringLiteral("report"));
    splitter->addWidget(m_report);
    m_differences->setObjectName(QStringLiteral("differences"));
    m_differences->setColumnCount(7);
    m_differences->setHorizontalHeaderLabels({tr("Code"), tr("County"), tr("Found by"), tr("Before (km²)"),
                                              tr("After (km²)"), tr("Change (%)"), tr("Shift (m)")});
    m_differences->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_differences->verticalHeader()->hide();
    m_differences->verticalHeader()->setDefaultSectionSize(22);
    m_differences->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    splitter->addWidget(m_differences);
    splitter->setSizes({420, 600});
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_replace = buttons->addButton(tr("&Replace the boundaries"), QDialogButtonBox::ActionRole);
    m_replace->setObjectName(QStringLiteral("replace"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &BoundaryDialog::reject);
    connect(browseButton, &QPushButton::clicked, this, &BoundaryDialog::browse);
    connect(m_inspect, &QPushButton::clicked, this, &BoundaryDialog::inspect);
    connect(m_replace, &QPushButton::clicked, this, &BoundaryDialog::replace);
    // Another choice makes what was found out worthless.
    for (auto* combo : {m_layer, m_codeField, m_nameField}) {
        connect(combo, &QComboBox::activated, this, &BoundaryDialog::forget);
    }
}

void BoundaryDialog::browse()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Boundaries"), QString(),
        tr("Vector files (*.shp *.gpkg *.geojson *.json *.kml *.gml *.tab *.gdb *.zip);;All files (*)"));
    if (!file.isEmpty()) {
        setFile(file);
    }
}

void BoundaryDialog::setFile(const QString& path)
{
    m_file->setText(path);
    for (auto* combo : {m_layer, m_codeField, m_nameField}) {
        combo->clear();
    }
    forget();
    inspect();
}

void BoundaryDialog::forget()
{
    m_preview.reset();
    m_report->clear();
    m_differences->setRowCount(0);
    m_replace->setEnabled(false);
    m_inspect->setEnabled(!m_file->text().isEmpty());
}

void BoundaryDialog::inspect()
{
    BoundaryOptions options;
    options.file = m_file->text();
    options.layer = m_layer->currentText();
    options.codeField = m_codeField->currentData().toString();
    options.nameField = m_nameField->currentData().toString();
    auto reader = m_workspace.project().openReader();
    if (!reader) {
        showError(this, reader.error());
        return;
    }
    SQLite::Database& database = **reader;
    auto preview = runInBackground<BoundaryPreview>(this, tr("Looking into the file"), [&](Progress& progress) {
        return BoundaryImport::inspect(database, options, progress);
    });
    if (!preview) {
        showError(this, preview.error());
        return;
    }
    m_preview = std::move(*preview);
    showPreview();
}

void BoundaryDialog::showPreview()
{
    m_layer->clear();
    m_layer->addItems(m_preview->layers);
    m_layer->setCurrentText(m_preview->options.layer);
    for (const auto& [combo, chosen] :
         {std::pair{m_codeField, m_preview->options.codeField}, std::pair{m_nameField, m_preview->options.nameField}}) {
        combo->clear();
        combo->addItem(tr("(none)"), QString());
        for (const QString& field : m_preview->fields) {
            combo->addItem(field, field);
        }
        combo->setCurrentIndex(std::max(0, combo->findData(chosen)));
    }
    if (m_source->text().isEmpty()) {
        m_source->setText(m_preview->options.source);
    }
    m_report->setHtml(report());
    m_differences->setSortingEnabled(false);
    m_differences->setRowCount(static_cast<int>(m_preview->differences.size()));
    int row = 0;
    for (const BoundaryDifference& difference : m_preview->differences) {
        m_differences->setItem(row, 0, new QTableWidgetItem(difference.code));
        m_differences->setItem(row, 1, new QTableWidgetItem(difference.name));
        m_differences->setItem(row, 2, new QTableWidgetItem(displayName(difference.by)));
        m_differences->setItem(row, 3, new NumberItem(difference.areaBefore, 2));
        m_differences->setItem(row, 4, new NumberItem(difference.areaAfter, 2));
        auto* change = new NumberItem(difference.areaChange(), 2);
        if (std::abs(difference.areaChange()) > remarkablePercent) {
            change->setForeground(QColor(0xa0, 0x20, 0x10));
        }
        m_differences->setItem(row, 5, change);
        m_differences->setItem(row, 6, new NumberItem(difference.shiftM, 0));
        ++row;
    }
    m_differences->setSortingEnabled(true);
    m_replace->setEnabled(!m_workspace.project().isReadOnly());
    // Only the official boundaries of the whole province can be published.
    m_official->setEnabled(m_preview->isWhole());
}

QString BoundaryDialog::report() const
{
    const RegionCatalog& regions = m_workspace.regions();
    const auto& matching = m_preview->matching;
    QStringList repaired;
    for (const QString& code : m_preview->repaired) {
        repaired << nameOf(regions, code);
    }
    QString html =
        QStringLiteral("<p>%1</p>")
            .arg(tr("%n county/counties found in the file.", nullptr, static_cast<int>(m_preview->differences.size()))
                     .toHtmlEscaped());
    html += QStringLiteral("<p>%1</p>")
                .arg((m_preview->crsGuessed ? tr("The file does not say its coordinate system; degrees are taken for "
                                                 "CGCS2000.")
                                            : tr("Coordinate system: %1.").arg(m_preview->crs))
                         .toHtmlEscaped());
    if (!m_preview->crsCaveat.isEmpty()) {
        html += QStringLiteral("<p style='color:#a02010'>%1</p>").arg(m_preview->crsCaveat.toHtmlEscaped());
    }
    html += listHtml(tr("Not in the file: these counties keep their boundary"), m_preview->missingNames);
    html += listHtml(tr("Features that are no region of this project"), matching.unmatched);
    html += listHtml(tr("Prefectures and the province are made from their counties"), matching.otherLevels);
    html += listHtml(tr("Odd"), matching.remarks);
    html += listHtml(tr("Polygons that had to be repaired"), repaired);
    html += listHtml(tr("Overlaps"), faultLines(m_preview->overlaps, regions));
    html += listHtml(tr("Gaps"), faultLines(m_preview->gaps, regions));
    return html;
}

void BoundaryDialog::replace()
{
    if (!m_preview) {
        return;
    }
    BoundaryPreview preview = *m_preview;
    if (!m_source->text().trimmed().isEmpty()) {
        preview.options.source = m_source->text().trimmed();
    }
    preview.options.official = m_official->isChecked() && preview.isWhole();
    auto& project = m_workspace.project();
    const auto summary =
        runInBackground<BoundarySummary>(this, tr("Replacing the boundaries"), [&](Progress& progress) {
            return BoundaryImport::run(project, preview, progress);
        });
    if (!summary) {
        showError(this, summary.error());
        return;
    }
    m_replace->setEnabled(false);
    m_report->setHtml(
        QStringLiteral("<p><b>%1</b></p><p>%2</p>")
            .arg(tr("The boundaries are replaced. Undo brings the former ones back.").toHtmlEscaped(),
                 tr("Regions: %1. Stations in another county now: %2; outside every county: %3. Routes: %4, areas: %5, "
                    "projects: %6, pilots moved inside: %7.")
                     .arg(summary->regions)
                     .arg(summary->stationsMoved)
                     .arg(summary->stationsOutside)
                     .arg(summary->routesMoved)
                     .arg(summary->areasMoved)
                     .arg(summary->projectsMoved)
                     .arg(summary->pilotsMoved)
                     .toHtmlEscaped()));
}

} // namespace qiantu
