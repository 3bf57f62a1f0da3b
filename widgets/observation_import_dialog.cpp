// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/observation_import_dialog.h"

#include "models/plans/plan_editor.h"
#include "models/plans/units.h"
#include "models/workspace/workspace.h"
#include "widgets/background_work.h"
#include "widgets/document_dialog.h"
#include "widgets/import_form.h"
#include "widgets/plan_fields.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace qiantu {

namespace {

using State = ObservationEntry::State;

constexpr State allStates[] = {State::New,  State::Differs, State::Changed, State::Kept,
                               State::Same, State::NoValue, State::Rejected};

constexpr int typingPause = 300; ///< ms

/// Columns of the table of columns.
enum ColumnsColumn
{
    HeaderAt,
    FieldAt,
    IndicatorAt,
    UnitAt,
    ReasonAt,
    ColumnsCount
};

} // namespace

ObservationImportDialog::ObservationImportDialog(Workspace& workspace, PlanEditor& editor, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_editor(editor),
      m_path(new QLineEdit(this)),
      m_document(fields::searchBox(this)),
      m_source(new QLineEdit(this)),
      m_hasDate(new QCheckBox(tr("All values are of"), this)),
      m_date(fields::dateBox(this)),
      m_period(new QComboBox(this)),
      m_indicator(fields::searchBox(this)),
      m_encoding(new QComboBox(this)),
      m_layer(new QComboBox(this)),
      m_replace(new QCheckBox(tr("Replace what the same source said before"), this)),
      m_columns(new QTableWidget(this)),
      m_report(new QTextBrowser(this)),
      m_stateFilter(new QComboBox(this)),
      m_entries(new QTableView(this)),
      m_entryModel(new ObservationEntryModel(this)),
      m_filtered(new QSortFilterProxyModel(this))
{
    setWindowTitle(tr("Import observations from a spreadsheet"));
    resize(1180, 680);
    auto* layout = new QVBoxLayout(this);
    auto* fileRow = new QHBoxLayout;
    m_path->setReadOnly(true);
    m_path->setPlaceholderText(tr("CSV, TSV, Excel (.xlsx) or OpenDocument (.ods)"));
    auto* browse = new QPushButton(tr("Choose a file …"), this);
    fileRow->addWidget(new QLabel(tr("File"), this));
    fileRow->addWidget(m_path, 1);
    fileRow->addWidget(new QLabel(tr("Sheet"), this));
    fileRow->addWidget(m_layer);
    fileRow->addWidget(new QLabel(tr("Encoding"), this));
    fileRow->addWidget(m_encoding);
    fileRow->addWidget(browse);
    layout->addLayout(fileRow);
    buildChoices();

    auto* upper = new QSplitter(Qt::Horizontal, this);
    upper->addWidget(m_columns);
    upper->addWidget(m_report);
    upper->setSizes({700, 460});
    auto* lower = new QWidget(this);
    auto* lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->setSpacing(3);
    auto* filterRow = new QHBoxLayout;
    filterRow->addWidget(new QLabel(tr("Cells"), lower));
    filterRow->addWidget(m_stateFilter);
    filterRow->addStretch(1);
    filterRow->addWidget(m_replace);
    lowerLayout->addLayout(filterRow);
    lowerLayout->addWidget(m_entries, 1);
    auto* vertical = new QSplitter(Qt::Vertical, this);
    vertical->addWidget(upper);
    vertical->addWidget(lower);
    vertical->setSizes({290, 260});
    layout->addWidget(vertical, 1);

    m_columns->setObjectName(QStringLiteral("observationColumns"));
    m_columns->setColumnCount(ColumnsCount);
    m_columns->setHorizontalHeaderLabels(
        {tr("Column of the file"), tr("means"), tr("Indicator"), tr("Unit"), tr("because")});
    m_columns->verticalHeader()->hide();
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_report->setObjectName(QStringLiteral("observationReport"));
    m_filtered->setSourceModel(m_entryModel);
    m_filtered->setFilterRole(ObservationEntryModel::StateRole);
    m_filtered->setSortRole(ObservationEntryModel::SortRole);
    m_entries->setModel(m_filtered);
    m_entries->setObjectName(QStringLiteral("observationEntries"));
    m_entries->setSortingEnabled(true);
    m_entries->sortByColumn(ObservationEntryModel::LineColumn, Qt::AscendingOrder);
    m_entries->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_entries->verticalHeader()->hide();
    m_entries->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    m_entries->horizontalHeader()->setStretchLastSection(true);
    m_stateFilter->setObjectName(QStringLiteral("stateFilter"));
    m_stateFilter->setMinimumContentsLength(18);

    auto* buttons = new QDialogButtonBox(this);
    m_importButton = buttons->addButton(tr("Import"), QDialogButtonBox::ActionRole);
    m_importButton->setObjectName(QStringLiteral("importButton"));
    m_importButton->setDefault(true);
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(browse, &QPushButton::clicked, this, &ObservationImportDialog::chooseFile);
    connect(m_importButton, &QPushButton::clicked, this, &ObservationImportDialog::run);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_stateFilter, &QComboBox::currentIndexChanged, this, [this] {
        const QString state = m_stateFilter->currentData().toString();
        m_filtered->setFilterRegularExpression(state.isEmpty() ? QString() : QStringLiteral("^%1$").arg(state));
    });
    m_report->setHtml(QStringLiteral("<p style='color:#667'>%1</p>")
                          .arg(tr("A report has a row for each region and a column for each indicator, or a row for "
                                  "each value with region, indicator, date and value. Regions are found by code, "
                                  "present, former and short name. Nothing is stored before you press Import, and one "
                                  "Undo takes all of it back.")));
    showPlan();
}

ObservationImportDialog::~ObservationImportDialog() = default;

void ObservationImportDialog::buildChoices()
{
    auto* choices = new QHBoxLayout;
    choices->addWidget(new QLabel(tr("From the document"), this));
    m_document->setObjectName(QStringLiteral("observationDocument"));
    choices->addWidget(m_document, 2);
    auto* fresh = new QToolButton(this);
    fresh->setText(tr("New …"));
    fresh->setToolTip(tr("Enter another document"));
    choices->addWidget(fresh);
    choices->addWidget(new QLabel(tr("or in words"), this));
    m_source->setObjectName(QStringLiteral("observationSource"));
    choices->addWidget(m_source, 1);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(choices);
    auto* more = new QHBoxLayout;
    m_hasDate->setObjectName(QStringLiteral("observationHasDate"));
    m_date->setObjectName(QStringLiteral("observationDate"));
    m_date->setDate(m_workspace.checkDate());
    m_date->setEnabled(false);
    more->addWidget(m_hasDate);
    more->addWidget(m_date);
    m_period->addItem(tr("find out"), QString());
    for (const auto period : allPeriods()) {
        m_period->addItem(displayName(period), toText(period));
    }
    more->addWidget(m_period);
    more->addSpacing(12);
    more->addWidget(new QLabel(tr("Indicator of columns that name none"), this));
    m_indicator->setObjectName(QStringLiteral("observationIndicator"));
    more->addWidget(m_indicator, 1);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(more);

    m_filling = true;
    fillDocuments();
    const auto checked = m_workspace.checked();
    m_indicator->addItem(tr("none"), QString());
    fields::fillIndicators(m_indicator, checked->plan);
    import_form::offerEncodings(m_encoding, tr("find out"));
    m_replace->setChecked(true);
    m_filling = false;
    connect(fresh, &QToolButton::clicked, this, &ObservationImportDialog::newDocument);
    connect(m_hasDate, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    connect(m_hasDate, &QCheckBox::toggled, this, &ObservationImportDialog::inspect);
    connect(m_replace, &QCheckBox::toggled, this, &ObservationImportDialog::inspect);
    connect(m_date, &QDateEdit::dateChanged, this, &ObservationImportDialog::inspect);
    // Not at every key: the file is read anew.
    auto* typed = new QTimer(this);
    typed->setSingleShot(true);
    typed->setInterval(typingPause);
    connect(m_source, &QLineEdit::textChanged, typed, qOverload<>(&QTimer::start));
    connect(typed, &QTimer::timeout, this, &ObservationImportDialog::inspect);
    for (auto* box : {m_document, m_indicator, m_period, m_encoding, m_layer}) {
        connect(box, &QComboBox::currentTextChanged, this, &ObservationImportDialog::inspect);
    }
}

Plan ObservationImportDialog::currentPlan() const
{
    auto plan = Plan::read(m_workspace.project().database());
    return plan ? *plan : m_workspace.checked()->plan;
}

void ObservationImportDialog::fillDocuments()
{
    const QString chosen = fields::chosen(m_document);
    m_document->clear();
    m_document->addItem(tr("no document"), QString());
    fields::fillDocuments(m_document, currentPlan());
    fields::choose(m_document, chosen);
}

void ObservationImportDialog::newDocument()
{
    Document document;
    document.issued = QDate::currentDate();
    document.kind = Document::Kind::Report;
    document.rank = 3;
    document.title = QFileInfo(m_file).completeBaseName();
    DocumentDialog dialog(m_editor, document, this);
    if (dialog.exec() == QDialog::Accepted) {
        m_filling = true;
        fillDocuments();
        m_filling = false;
        fields::choose(m_document, dialog.document().key);
        inspect();
    }
}

void ObservationImportDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose a report"), QFileInfo(m_workspace.project().path()).absolutePath(),
        tr("Spreadsheets (*.xlsx *.ods *.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty()) {
        setFile(path);
    }
}

void ObservationImportDialog::setFile(const QString& path)
{
    m_file = path;
    m_path->setText(path);
    m_decided.clear();
    m_filling = true;
    m_layer->clear();
    m_filling = false;
    inspect();
}

ObservationImportOptions ObservationImportDialog::optionsFromForm() const
{
    ObservationImportOptions options;
    options.encoding = m_encoding->currentData().toString();
    options.layer = m_layer->currentText();
    options.document = fields::chosen(m_document);
    options.source = m_source->text().trimmed();
    if (m_hasDate->isChecked()) {
        options.date = SpelledDate{m_date->date(), SpelledDate::Precision::Day};
    }
    const QString period = m_period->currentData().toString();
    for (const auto one : allPeriods()) {
        if (toText(one) == period) {
            options.period = one;
        }
    }
    options.indicator = fields::chosen(m_indicator);
    options.columns = m_decided;
    options.replace = m_replace->isChecked();
    return options;
}

void ObservationImportDialog::inspect()
{
    if (m_file.isEmpty() || m_filling) {
        return;
    }
    auto plan = ObservationImport::inspect(m_file, currentPlan(), m_workspace.regions(), optionsFromForm());
    if (!plan) {
        m_plan.reset();
        m_columns->setRowCount(0);
        m_entryModel->setEntries({}, {}, {});
        m_report->setHtml(import_form::errorHtml(plan.error()));
    } else {
        m_plan = std::move(*plan);
    }
    showPlan();
}

QString ObservationImportDialog::reportHtml() const
{
    QString html;
    for (const QString& missing : m_plan->missing) {
        html += QStringLiteral("<p style='color:#b3261e; margin:2px 0'><b>%1</b></p>").arg(missing.toHtmlEscaped());
    }
    html += QStringLiteral("<table cellspacing='0' cellpadding='1'>");
    for (const State state : allStates) {
        if (const int count = m_plan->count(state); count > 0) {
            html += QStringLiteral("<tr><td style='padding-right:12px'>%1</td><td align='right'><b>%2</b></td></tr>")
                        .arg(displayName(state).toHtmlEscaped())
                        .arg(count);
        }
    }
    html += QStringLiteral("</table>");
    if (!m_plan->totals.empty()) {
        html += QStringLiteral("<p style='margin:6px 0 0 0'><b>%1</b></p><table cellspacing='0' cellpadding='1'>")
                    .arg(tr("Totals against the sum of the rows").toHtmlEscaped());
        for (const ObservationTotal& total : m_plan->totals) {
            const Region* region = m_workspace.regions().byCode(total.region);
            html += QStringLiteral("<tr style='color:%1'><td>%2</td><td style='padding:0 8px'>%3</td><td>%4</td>"
                                   "<td style='padding:0 8px'>%5</td><td>%6</td></tr>")
                        .arg(total.agrees ? QStringLiteral("#2e6b3a") : QStringLiteral("#b3261e"),
                             region ? region->name : total.region, total.column.toHtmlEscaped(),
                             total.stated.toHtmlEscaped(), total.agrees ? QStringLiteral("=") : QStringLiteral("≠"),
                             tr("%1 (%2 regions, %3 without a value)")
                                 .arg(total.sum)
                                 .arg(total.regions)
                                 .arg(total.missing)
                                 .toHtmlEscaped());
        }
        html += QStringLiteral("</table>");
    }
    return html + import_form::listHtml(tr("Taken for granted: please check"), m_plan->guesses);
}

void ObservationImportDialog::showPlan()
{
    const int stored =
        m_plan ? m_plan->count(State::New) + m_plan->count(State::Differs) + m_plan->count(State::Changed) : 0;
    m_importButton->setEnabled(m_plan && m_plan->missing.isEmpty() && stored > 0);
    m_importButton->setText(stored > 0 ? tr("Import %n value(s)", nullptr, stored) : tr("Import"));
    m_source->setEnabled(fields::chosen(m_document).isEmpty());
    m_layer->setEnabled(m_plan && m_plan->file.layers.size() > 1);
    if (!m_plan) {
        return;
    }
    m_filling = true;
    if (m_layer->count() == 0) {
        m_layer->addItems(m_plan->file.layers);
        m_layer->setCurrentText(m_plan->file.layer);
    }
    fillColumns();
    const QString shown = m_stateFilter->currentData().toString();
    m_stateFilter->clear();
    m_stateFilter->addItem(tr("all (%1)").arg(m_plan->entries.size()), QString());
    for (const State state : allStates) {
        if (const int count = m_plan->count(state); count > 0) {
            m_stateFilter->addItem(QStringLiteral("%1 (%2)").arg(displayName(state)).arg(count), toText(state));
        }
    }
    m_stateFilter->setCurrentIndex(std::max(0, m_stateFilter->findData(shown)));
    m_entryModel->setEntries(m_plan->entries, currentPlan(), m_workspace.regions());
    m_entries->resizeColumnsToContents();
    m_filling = false;
    m_report->setHtml(reportHtml());
}

void ObservationImportDialog::fillColumns()
{
    const auto plan = currentPlan();
    m_columns->setRowCount(static_cast<int>(m_plan->columns.size()));
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const ObservationColumn& about = m_plan->columns[static_cast<std::size_t>(row)];
        for (const auto& [at, text] : {std::pair{HeaderAt, about.header}, std::pair{ReasonAt, about.reason}}) {
            auto* item = new QTableWidgetItem(text);
            item->setFlags(Qt::ItemIsEnabled);
            item->setToolTip(text);
            m_columns->setItem(row, at, item);
        }
        auto* field = new QComboBox(m_columns);
        for (const auto one : observationFields()) {
            field->addItem(displayName(one), static_cast<int>(one));
        }
        field->setCurrentIndex(field->findData(static_cast<int>(about.field)));
        auto* indicator = fields::searchBox(m_columns);
        indicator->addItem(tr("of the whole file"), QString());
        fields::fillIndicators(indicator, plan);
        fields::choose(indicator, about.indicator);
        indicator->setEnabled(about.field == ObservationField::Figures);
        auto* unit = new QComboBox(m_columns);
        unit->setEditable(true);
        unit->setInsertPolicy(QComboBox::NoInsert);
        unit->addItems(unitsLike(plan.indicators.value(about.indicator).unit));
        unit->setEditText(about.unit);
        unit->lineEdit()->setPlaceholderText(tr("not stated"));
        unit->setEnabled(about.field == ObservationField::Figures);
        // Region columns are told by their rows; what they mean is not for choosing.
        field->setEnabled(about.field != ObservationField::Region && about.field != ObservationField::ParentRegion &&
                          about.field != ObservationField::RegionAgain);
        const auto decide = [this, row, field, indicator, unit] {
            if (m_filling) {
                return;
            }
            ObservationColumn column;
            column.field = static_cast<ObservationField>(field->currentData().toInt());
            const QString key = fields::chosen(indicator);
            column.indicator = column.field == ObservationField::Figures ? key : QString();
            column.unit = column.field == ObservationField::Figures ? unit->currentText().trimmed() : QString();
            m_decided.insert(row, column);
            // Filling the table anew deletes these very boxes: not from inside their own signals.
            QMetaObject::invokeMethod(this, &ObservationImportDialog::inspect, Qt::QueuedConnection);
        };
        connect(field, &QComboBox::activated, this, [decide, indicator, field] {
            const auto now = static_cast<ObservationField>(field->currentData().toInt());
            if (now == ObservationField::Figures && fields::chosen(indicator).isEmpty()) {
                indicator->setEnabled(true); // the next choice
            }
            decide();
        });
        connect(indicator, &QComboBox::activated, this, decide);
        connect(unit, &QComboBox::activated, this, decide);
        connect(unit->lineEdit(), &QLineEdit::editingFinished, this, [decide, unit, before = about.unit] {
            if (unit->currentText().trimmed() != before) {
                decide();
            }
        });
        m_columns->setCellWidget(row, FieldAt, field);
        m_columns->setCellWidget(row, IndicatorAt, indicator);
        m_columns->setCellWidget(row, UnitAt, unit);
    }
    m_columns->setColumnWidth(HeaderAt, 150);
    m_columns->setColumnWidth(FieldAt, 120);
    m_columns->setColumnWidth(IndicatorAt, 200);
    m_columns->setColumnWidth(UnitAt, 80);
}

void ObservationImportDialog::run()
{
    if (!m_plan) {
        return;
    }
    const auto summary = ObservationImport::run(m_editor, *m_plan);
    if (!summary) {
        showError(this, summary.error());
        return;
    }
    m_summary = *summary;
    showDone();
}

void ObservationImportDialog::showDone()
{
    const QString done =
        QStringLiteral("<h3 style='margin:0'>%1</h3><p>%2</p>")
            .arg(tr("The import is done"),
                 tr("%1 added, %2 replaced. Undo takes all of it back.").arg(m_summary->added).arg(m_summary->changed));
    // Looked at again, everything that went in is there already.
    inspect();
    m_report->setHtml(done + reportHtml());
}

} // namespace qiantu
