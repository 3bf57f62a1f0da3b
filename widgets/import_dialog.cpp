// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import_dialog.h"

#include "models/workspace/workspace.h"
#include "widgets/background_work.h"
#include "widgets/import_form.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace qiantu {

namespace {

constexpr int previewRows = 8;
constexpr int listedRemarks = 200;

QString remarkTable(const QString& heading, const std::vector<ImportRemark>& remarks)
{
    if (remarks.empty()) {
        return {};
    }
    QString html = QStringLiteral("<p style='margin:6px 0 0 0'><b>%1</b></p><table cellspacing='0' cellpadding='2'>"
                                  "<tr style='color:#667'><td>%2</td><td>%3</td><td>%4</td><td>%5</td></tr>")
                       .arg(heading.toHtmlEscaped(), ImportDialog::tr("Line"), ImportDialog::tr("Column"),
                            ImportDialog::tr("Value"), ImportDialog::tr("Reason"));
    for (std::size_t i = 0; i < std::min<std::size_t>(remarks.size(), listedRemarks); ++i) {
        const auto& remark = remarks[i];
        html += QStringLiteral("<tr><td align='right'>%1</td><td>%2</td><td>%3</td><td>%4</td></tr>")
                    .arg(QString::number(remark.line), remark.column.toHtmlEscaped(), remark.value.toHtmlEscaped(),
                         remark.text.toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

} // namespace

ImportDialog::ImportDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_path(new QLineEdit(this)),
      m_datum(new QComboBox(this)),
      m_encoding(new QComboBox(this)),
      m_layer(new QComboBox(this)),
      m_columns(new QTableWidget(this)),
      m_preview(new QTableWidget(this)),
      m_report(new QTextBrowser(this))
{
    setWindowTitle(tr("Import base stations"));
    resize(1080, 640);
    auto* layout = new QVBoxLayout(this);
    auto* fileRow = new QHBoxLayout;
    m_path->setReadOnly(true);
    m_path->setPlaceholderText(tr("CSV, TSV, Excel (.xlsx), GeoPackage, Shapefile or GeoJSON"));
    auto* browse = new QPushButton(tr("Choose a file …"), this);
    browse->setObjectName(QStringLiteral("chooseFile"));
    fileRow->addWidget(new QLabel(tr("File"), this));
    fileRow->addWidget(m_path, 1);
    fileRow->addWidget(browse);
    layout->addLayout(fileRow);

    auto* choices = new QHBoxLayout;
    choices->addWidget(new QLabel(tr("Coordinates are in"), this));
    m_datum->setEditable(true);
    m_datum->setMinimumWidth(190);
    m_datum->setToolTip(tr("Choose the datum, or type EPSG:n"));
    m_datum->setObjectName(QStringLiteral("datum"));
    choices->addWidget(m_datum);
    choices->addSpacing(12);
    choices->addWidget(new QLabel(tr("Encoding"), this));
    m_encoding->setObjectName(QStringLiteral("encoding"));
    choices->addWidget(m_encoding);
    choices->addSpacing(12);
    choices->addWidget(new QLabel(tr("Sheet or layer"), this));
    choices->addWidget(m_layer);
    choices->addStretch(1);
    layout->addLayout(choices);

    auto* upper = new QSplitter(Qt::Horizontal, this);
    auto* vertical = new QSplitter(Qt::Vertical, this);
    upper->addWidget(m_columns);
    upper->addWidget(m_report);
    upper->setSizes({520, 540});
    vertical->addWidget(upper);
    vertical->addWidget(m_preview);
    vertical->setSizes({360, 170});
    layout->addWidget(vertical, 1);
    m_report->setObjectName(QStringLiteral("importReport"));
    m_columns->setObjectName(QStringLiteral("importColumns"));
    m_columns->setColumnCount(3);
    m_columns->setHorizontalHeaderLabels({tr("Column of the file"), tr("means"), tr("because")});
    m_columns->verticalHeader()->hide();
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->verticalHeader()->hide();
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);

    auto* buttons = new QDialogButtonBox(this);
    m_tryButton = buttons->addButton(tr("Try (change nothing)"), QDialogButtonBox::ActionRole);
    m_importButton = buttons->addButton(tr("Import"), QDialogButtonBox::ActionRole);
    m_importButton->setObjectName(QStringLiteral("importButton"));
    m_importButton->setDefault(true);
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);

    m_datum->addItem(tr("find out"), QString());
    for (const auto& datum : {Datum::wgs84(), Datum::cgcs2000(), Datum::gcj02(), Datum::bd09()}) {
        m_datum->addItem(datum.displayName(), datum.toText());
    }
    import_form::offerEncodings(m_encoding, tr("find out"));
    m_report->setHtml(
        QStringLiteral("<p style='color:#667'>%1</p>")
            .arg(tr("Every station needs a number, a position, an operator and a generation. Columns are matched by "
                    "name and can be changed here. Stations that are already there are updated by their number; "
                    "rows that cannot be understood are listed and left out. One Undo takes the whole import back.")));
    connect(browse, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_tryButton, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_importButton, &QPushButton::clicked, this, [this] { run(false); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (auto* box : {m_datum, m_encoding, m_layer}) {
        connect(box, &QComboBox::activated, this, &ImportDialog::inspect);
    }
    connect(m_datum->lineEdit(), &QLineEdit::editingFinished, this, &ImportDialog::inspect);
    showPlan();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose an inventory"), QFileInfo(m_workspace.project().path()).absolutePath(),
        tr("Inventories (*.csv *.tsv *.txt *.xlsx *.gpkg *.shp *.geojson *.json);;All files (*)"));
    if (!path.isEmpty()) {
        setFile(path);
    }
}

void ImportDialog::setFile(const QString& path)
{
    m_file = path;
    m_path->setText(path);
    m_plan.reset();
    m_layer->clear();
    m_columns->setRowCount(0);
    inspect();
}

ImportOptions ImportDialog::optionsFromForm() const
{
    ImportOptions options;
    // What was typed counts before the list: "EPSG:4545" is no entry of it.
    const int listed = m_datum->findText(m_datum->currentText());
    const QString datum = listed >= 0 ? m_datum->itemData(listed).toString() : m_datum->currentText();
    if (!datum.isEmpty()) {
        if (const auto parsed = Datum::parse(datum)) {
            options.datum = *parsed;
        }
    }
    options.encoding = m_encoding->currentData().toString();
    options.layer = m_layer->currentText();
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const auto* choice = qobject_cast<QComboBox*>(m_columns->cellWidget(row, 1));
        if (choice && choice->property("chosen").toBool() && !choice->currentData().isValid()) {
            options.unusedColumns << QStringLiteral("#%1").arg(row + 1);
        } else if (choice && choice->property("chosen").toBool()) {
            options.columns.insert(static_cast<ImportField>(choice->currentData().toInt()),
                                   QStringLiteral("#%1").arg(row + 1));
        }
    }
    return options;
}

void ImportDialog::inspect()
{
    if (m_file.isEmpty() || m_filling) {
        return;
    }
    auto plan = StationImport::inspect(m_file, optionsFromForm());
    if (!plan) {
        m_plan.reset();
        m_report->setHtml(import_form::errorHtml(plan.error()));
    } else {
        m_plan = std::move(*plan);
    }
    showPlan();
}

void ImportDialog::showPlan()
{
    m_tryButton->setEnabled(m_plan && m_plan->missing.empty());
    m_importButton->setEnabled(m_plan && m_plan->missing.empty());
    if (!m_plan) {
        return;
    }
    m_filling = true;
    if (m_layer->count() == 0) {
        m_layer->addItems(m_plan->file.layers);
        m_layer->setCurrentText(m_plan->file.layer);
    }
    m_layer->setEnabled(m_layer->count() > 1);
    fillColumns();
    fillPreview();
    m_filling = false;
    QStringList understood;
    if (!m_plan->file.encoding.isEmpty()) {
        understood << tr("Encoding: %1").arg(m_plan->file.encoding);
    }
    understood << tr("Coordinates: %1").arg(m_plan->datum.displayName());
    understood << tr("%1 of %2 columns are used").arg(m_plan->columns.matched()).arg(m_plan->header.size());
    QStringList missing;
    for (const auto field : m_plan->missing) {
        missing << displayName(field);
    }
    QString html = import_form::listHtml(tr("What was understood"), understood);
    if (!missing.isEmpty()) {
        html += QStringLiteral("<p style='color:#b3261e'><b>%1</b></p>")
                    .arg(tr("Still missing: %1. Choose the columns at the left.")
                             .arg(missing.join(QStringLiteral("、")))
                             .toHtmlEscaped());
    }
    html += import_form::listHtml(tr("Taken for granted: please check"), m_plan->guesses);
    m_report->setHtml(html);
}

void ImportDialog::fillColumns()
{
    const auto& columns = m_plan->columns.columns;
    QList<bool> chosen;
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const auto* choice = m_columns->cellWidget(row, 1);
        chosen << (choice && choice->property("chosen").toBool());
    }
    m_columns->setRowCount(static_cast<int>(columns.size()));
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const auto& match = columns[static_cast<std::size_t>(row)];
        auto* header = new QTableWidgetItem(match.header);
        header->setFlags(Qt::ItemIsEnabled);
        m_columns->setItem(row, 0, header);
        auto* reason = new QTableWidgetItem(match.reason);
        reason->setFlags(Qt::ItemIsEnabled);
        reason->setToolTip(match.reason);
        m_columns->setItem(row, 2, reason);
        auto* choice = new QComboBox(m_columns);
        choice->addItem(tr("not used"), QVariant());
        for (const auto field : importFields()) {
            choice->addItem(displayName(field), static_cast<int>(field));
        }
        choice->setCurrentIndex(match.field ? std::max(0, choice->findData(static_cast<int>(*match.field))) : 0);
        choice->setProperty("chosen", chosen.value(row, false));
        connect(choice, &QComboBox::activated, this, [this, choice] {
            choice->setProperty("chosen", true);
            // Filling the table anew deletes this very box: not from inside its own signal.
            QMetaObject::invokeMethod(this, &ImportDialog::inspect, Qt::QueuedConnection);
        });
        m_columns->setCellWidget(row, 1, choice);
    }
    m_columns->resizeColumnToContents(0);
    m_columns->setColumnWidth(1, 130);
}

void ImportDialog::fillPreview()
{
    const auto& rows = m_plan->preview;
    m_preview->clear();
    m_preview->setColumnCount(static_cast<int>(m_plan->header.size()));
    m_preview->setHorizontalHeaderLabels(m_plan->header);
    m_preview->setRowCount(std::min(previewRows, static_cast<int>(rows.size())));
    for (int row = 0; row < m_preview->rowCount(); ++row) {
        const auto& cells = rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < std::min<int>(m_preview->columnCount(), static_cast<int>(cells.size()));
             ++column) {
            m_preview->setItem(row, column, new QTableWidgetItem(cells.at(column)));
        }
    }
    m_preview->resizeColumnsToContents();
}

void ImportDialog::run(bool dryRun)
{
    if (!m_plan) {
        return;
    }
    ImportPlan plan = *m_plan;
    plan.dryRun = dryRun;
    auto& project = m_workspace.project();
    const auto summary =
        runInBackground<ImportSummary>(this, tr("Importing %1").arg(QFileInfo(m_file).fileName()),
                                       [&](Progress& progress) { return StationImport::run(project, plan, progress); });
    if (!summary) {
        showError(this, summary.error());
        return;
    }
    m_summary = *summary;
    showSummary(*summary);
    if (!dryRun) {
        // The same rows again would only be unchanged; trying another file is still possible.
        m_importButton->setEnabled(false);
    }
}

void ImportDialog::showSummary(const ImportSummary& summary)
{
    const QLocale locale;
    const auto number = [&](std::int64_t count) { return locale.toString(static_cast<qlonglong>(count)); };
    QString html = QStringLiteral("<h3 style='margin:0'>%1</h3><table cellspacing='0' cellpadding='2'>")
                       .arg(summary.revision ? tr("The import is done") : tr("Nothing was changed"));
    const auto add = [&](const QString& name, std::int64_t count) {
        html += QStringLiteral("<tr><td>%1</td><td align='right'><b>%2</b></td></tr>").arg(name, number(count));
    };
    add(tr("Rows read"), summary.read);
    add(tr("Added"), summary.added);
    add(tr("Changed"), summary.changed);
    add(tr("Unchanged"), summary.unchanged);
    add(tr("Rejected"), summary.rejected);
    add(tr("In the project but not in the file (kept)"), summary.missing);
    html += QStringLiteral("</table>");
    if (!summary.rejectsFile.isEmpty()) {
        html += QStringLiteral("<p>%1</p>")
                    .arg(tr("All rejected rows are in %1.").arg(summary.rejectsFile).toHtmlEscaped());
    }
    html += remarkTable(tr("Rejected rows"), summary.rejects);
    html += remarkTable(tr("Remarks"), summary.warnings);
    html += import_form::listHtml(tr("Taken for granted"), summary.guesses);
    m_report->setHtml(html);
}

} // namespace qiantu
