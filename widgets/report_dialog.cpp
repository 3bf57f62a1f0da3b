// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report_dialog.h"

#include "maps/report_pdf.h"
#include "models/publication/publication_settings.h"
#include "models/workspace/workspace.h"
#include "widgets/background_work.h"
#include "widgets/plan_fields.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <set>

namespace qiantu {

namespace {

constexpr int typingPause = 200; ///< ms

} // namespace

ReportDialog::ReportDialog(Workspace& workspace, const QString& region, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_region(fields::searchBox(this)),
      m_year(new QComboBox(this)),
      m_document(fields::searchBox(this)),
      m_title(new QLineEdit(this)),
      m_organisation(new QLineEdit(this)),
      m_classification(new QComboBox(this)),
      m_format(new QComboBox(this)),
      m_file(new QLineEdit(this)),
      m_contents(new QLabel(this))
{
    setWindowTitle(tr("Report on the targets"));
    setObjectName(QStringLiteral("reportDialog"));
    resize(680, 460);
    buildForm();
    buildButtons();
    fillChoices(region);
    m_typed.setSingleShot(true);
    m_typed.setInterval(typingPause);
    connect(&m_typed, &QTimer::timeout, this, &ReportDialog::showContents);
    for (auto* box : {m_region, m_year, m_document}) {
        connect(box, &QComboBox::currentTextChanged, &m_typed, qOverload<>(&QTimer::start));
    }
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportDialog::changeFormat);
    connect(m_file, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    showContents();
}

void ReportDialog::buildForm()
{
    auto* layout = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    m_region->setObjectName(QStringLiteral("reportRegion"));
    m_year->setObjectName(QStringLiteral("reportYear"));
    m_document->setObjectName(QStringLiteral("reportDocument"));
    m_title->setObjectName(QStringLiteral("reportTitle"));
    m_organisation->setObjectName(QStringLiteral("reportOrganisation"));
    m_classification->setObjectName(QStringLiteral("reportClassification"));
    m_format->setObjectName(QStringLiteral("reportFormat"));
    m_file->setObjectName(QStringLiteral("reportFile"));
    m_contents->setObjectName(QStringLiteral("reportContents"));
    form->addRow(tr("Re&gion"), m_region);
    form->addRow(tr("&Year"), m_year);
    form->addRow(tr("&Document"), m_document);
    form->addRow(tr("Check date"), new QLabel(QLocale().toString(m_workspace.checkDate(), QLocale::ShortFormat), this));
    form->addRow(tr("Title of the &report"), m_title);
    form->addRow(tr("&Prepared by"), m_organisation);
    m_classification->setEditable(true);
    m_classification->setInsertPolicy(QComboBox::NoInsert);
    form->addRow(tr("&Secrecy"), m_classification);
    form->addRow(tr("Written as"), m_format);
    auto* fileRow = new QHBoxLayout;
    auto* browse = new QPushButton(tr("&Browse …"), this);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(browse);
    form->addRow(tr("&File"), fileRow);
    connect(browse, &QPushButton::clicked, this, &ReportDialog::chooseFile);
    layout->addLayout(form);
    m_contents->setWordWrap(true);
    m_contents->setTextFormat(Qt::RichText);
    m_contents->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_contents->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_contents->setContentsMargins(2, 8, 2, 8);
    connect(m_contents, &QLabel::linkActivated, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    layout->addWidget(m_contents, 1);
}

void ReportDialog::buildButtons()
{
    auto* buttons = new QDialogButtonBox(this);
    m_write = buttons->addButton(tr("&Write the report"), QDialogButtonBox::ActionRole);
    m_write->setObjectName(QStringLiteral("writeReport"));
    m_write->setDefault(true);
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(m_write, &QPushButton::clicked, this, &ReportDialog::writeAndTell);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void ReportDialog::fillChoices(const QString& region)
{
    const auto checked = m_workspace.checked();
    fields::fillRegions(m_region, checked->regions);
    const Region* province = checked->regions.province();
    fields::choose(m_region, region.isEmpty() && province != nullptr ? province->code : region);
    m_year->addItem(tr("all years"), 0);
    std::set<int> years;
    for (const TargetResult& result : checked->result.targets) {
        years.insert(result.target->year);
    }
    for (const int year : years) {
        m_year->addItem(QString::number(year), year);
    }
    m_document->addItem(tr("all documents"), QString());
    fields::fillDocuments(m_document, checked->plan);
    m_document->setCurrentIndex(0);
    const auto settings = PublicationSettings::read(m_workspace.project());
    m_organisation->setText(settings.organisation);
    m_classification->addItem(QString());
    m_classification->addItems(usualClassifications());
    m_classification->setEditText(settings.classification);
    m_format->addItem(tr("Excel workbook (.xlsx): a sheet for each level, for filtering and reckoning"),
                      QStringLiteral("xlsx"));
    m_format->addItem(tr("PDF (.pdf): pages for a meeting"), QStringLiteral("pdf"));
    m_format->addItem(tr("Web page (.html): one file for any browser"), QStringLiteral("html"));
    const QFileInfo project(m_workspace.project().path());
    m_file->setText(project.absolutePath() + QLatin1Char('/') +
                    tr("%1 target report", "name of a file").arg(project.completeBaseName()) + QStringLiteral(".xlsx"));
}

QString ReportDialog::suffix() const
{
    return m_format->currentData().toString();
}

QString ReportDialog::file() const
{
    return m_file->text().trimmed();
}

void ReportDialog::setFile(const QString& path)
{
    const int format = m_format->findData(QFileInfo(path).suffix().toLower());
    if (format >= 0) {
        m_format->setCurrentIndex(format);
    }
    m_file->setText(path);
}

void ReportDialog::changeFormat()
{
    const QFileInfo named(file());
    if (!file().isEmpty() && m_format->findData(named.suffix().toLower()) >= 0) {
        m_file->setText(named.path() + QLatin1Char('/') + named.completeBaseName() + QLatin1Char('.') + suffix());
    }
}

void ReportDialog::chooseFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Write the report to"), file(),
                                                      tr("Excel workbook (*.xlsx);;PDF (*.pdf);;Web page (*.html)"));
    if (!path.isEmpty()) {
        setFile(path);
    }
}

ReportOptions ReportDialog::options() const
{
    ReportOptions options;
    options.filter.region = fields::chosen(m_region);
    const int year = m_year->currentData().toInt();
    options.filter.year = year == 0 ? std::nullopt : std::optional<int>(year);
    const QString document = fields::chosen(m_document);
    options.filter.document = document;
    options.title = m_title->text();
    options.organisation = m_organisation->text();
    options.classification = m_classification->currentText();
    options.remarks = originRemarks(m_workspace.project());
    return options;
}

void ReportDialog::showContents()
{
    ReportOptions untitled = options();
    untitled.title.clear();
    const auto document = makeReportDocument(*m_workspace.checked(), untitled);
    m_write->setEnabled(document && !file().isEmpty());
    if (!document) {
        m_title->setPlaceholderText({});
        m_contents->setText(QStringLiteral("<p style='color:#b3261e'><b>%1</b></p><p>%2</p>")
                                .arg(document.error().what.toHtmlEscaped(), document.error().advice.toHtmlEscaped()));
        return;
    }
    m_title->setPlaceholderText(document->title);
    const QString more = tr("%1 are missed, in conflict or behind; %2 conflicts were found; %3 documents are cited.")
                             .arg(document->behind.size())
                             .arg(document->conflicts.size())
                             .arg(document->sources.size());
    m_contents->setText(
        QStringLiteral("<p>%1</p><p>%2</p>").arg(document->summary.toHtmlEscaped(), more.toHtmlEscaped()));
}

Result<void> ReportDialog::write()
{
    const auto checked = m_workspace.checked();
    const ReportOptions wanted = options();
    const QString path = file();
    const auto done =
        runInBackground(this, tr("Writing the report"), [&checked, &wanted, &path](Progress& progress) -> Result<void> {
            const auto document = makeReportDocument(*checked, wanted);
            if (!document) {
                return tl::unexpected(document.error());
            }
            return writeReport(*document, path, progress);
        });
    if (done) {
        m_written = path;
        m_contents->setText(
            QStringLiteral("<p style='color:#1b5e20'><b>%1</b></p><p><a href=\"%2\">%3</a></p>")
                .arg(tr("The report was written.").toHtmlEscaped(), path.toHtmlEscaped(), path.toHtmlEscaped()));
    }
    return done;
}

void ReportDialog::writeAndTell()
{
    if (const auto done = write(); !done) {
        showError(this, done.error());
    }
}

} // namespace qiantu
