// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/print_dialog.h"

#include "maps/project_map.h"
#include "widgets/background_work.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <qgslayoutexporter.h>
#include <qgslayoutpagecollection.h>
#include <qgslayoutview.h>
#include <qgslayoutviewtoolpan.h>
#include <qgsprintlayout.h>

namespace qiantu {

namespace {

constexpr int typingPauseMs = 350;

} // namespace

PrintDialog::PrintDialog(ProjectMap& map, const MapSheet& sheet, QWidget* parent)
    : QDialog(parent),
      m_map(map),
      m_sheet(sheet),
      m_layoutChoice(new QComboBox(this)),
      m_region(new QComboBox(this)),
      m_title(new QLineEdit(this)),
      m_subtitle(new QLineEdit(this)),
      m_organisation(new QLineEdit(this)),
      m_approval(new QLineEdit(this)),
      m_view(new QgsLayoutView(this))
{
    setWindowTitle(tr("Print the map"));
    resize(1120, 640);
    auto* columns = new QHBoxLayout(this);
    auto* left = new QVBoxLayout;
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Paper"), m_layoutChoice);
    form->addRow(tr("Region"), m_region);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Subtitle"), m_subtitle);
    form->addRow(tr("Made by"), m_organisation);
    form->addRow(tr("Map approval number"), m_approval);
    left->addLayout(form);
    auto* hint = new QLabel(tr("Empty fields fill themselves. The shipped boundaries are approximate: without official "
                               "boundaries and a map approval number the map is for internal use only."),
                            this);
    hint->setWordWrap(true);
    hint->setStyleSheet(QStringLiteral("color: #5b6770"));
    left->addSpacing(8);
    left->addWidget(hint);
    left->addStretch(1);
    auto* buttons = new QDialogButtonBox(this);
    buttons->setOrientation(Qt::Vertical);
    auto* exportButton = buttons->addButton(tr("Export PDF, SVG, PNG …"), QDialogButtonBox::ActionRole);
    auto* printButton = buttons->addButton(tr("Print …"), QDialogButtonBox::ActionRole);
    auto* closeButton = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    exportButton->setDefault(true);
    exportButton->setObjectName(QStringLiteral("exportMap"));
    left->addWidget(buttons);
    columns->addLayout(left);
    columns->addWidget(m_view, 1);
    for (auto* field : {m_title, m_subtitle, m_organisation, m_approval}) {
        field->setMinimumWidth(250);
        field->setMaximumWidth(290);
        connect(field, &QLineEdit::textEdited, this, [this] { m_rebuildSoon.start(); });
    }
    m_region->setMaximumWidth(290);
    m_region->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_view->setTool(new QgsLayoutViewToolPan(m_view));
    fillForm();
    m_rebuildSoon.setSingleShot(true);
    m_rebuildSoon.setInterval(typingPauseMs);
    connect(&m_rebuildSoon, &QTimer::timeout, this, &PrintDialog::rebuild);
    connect(m_layoutChoice, &QComboBox::currentIndexChanged, this, &PrintDialog::rebuild);
    connect(m_region, &QComboBox::currentIndexChanged, this, &PrintDialog::rebuild);
    connect(exportButton, &QPushButton::clicked, this, &PrintDialog::askAndExport);
    connect(printButton, &QPushButton::clicked, this, &PrintDialog::print);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::reject);
    rebuild();
}

PrintDialog::~PrintDialog()
{
    // The view refers to the layout, so it goes first.
    delete m_view;
}

void PrintDialog::fillForm()
{
    for (const auto& layout : mapSheetLayouts()) {
        m_layoutChoice->addItem(layout.displayName, layout.name);
    }
    const auto& regions = m_map.workspace().regions();
    const auto* province = regions.province();
    m_region->addItem(province ? province->name : tr("Whole province"), QString());
    for (const auto& region : regions.regions()) {
        if (region.level == RegionLevel::Prefecture) {
            m_region->addItem(region.name, region.code);
            for (const auto& code : regions.countiesOf(region.code)) {
                m_region->addItem(QStringLiteral("　") + regions.byCode(code)->name, code);
            }
        }
    }
    m_region->setCurrentIndex(std::max(0, m_region->findData(m_sheet.regionCode)));
    m_layoutChoice->setCurrentIndex(std::max(0, m_layoutChoice->findData(m_sheet.layout)));
    m_title->setText(m_sheet.title);
    m_subtitle->setText(m_sheet.subtitle);
    const auto filled = completed(m_sheet, m_map);
    m_organisation->setText(filled.organisation);
    m_approval->setText(filled.approvalNumber);
}

MapSheet PrintDialog::sheetFromForm() const
{
    MapSheet sheet = m_sheet;
    sheet.layout = m_layoutChoice->currentData().toString();
    sheet.regionCode = m_region->currentData().toString();
    sheet.title = m_title->text().trimmed();
    sheet.subtitle = m_subtitle->text().trimmed();
    sheet.organisation = m_organisation->text().trimmed();
    sheet.approvalNumber = m_approval->text().trimmed();
    return sheet;
}

void PrintDialog::rebuild()
{
    const auto sheet = sheetFromForm();
    const auto filled = completed(sheet, m_map);
    m_title->setPlaceholderText(filled.title);
    m_subtitle->setPlaceholderText(filled.subtitle);
    auto built = buildMapSheet(m_map, sheet);
    if (!built) {
        showError(this, built.error());
        return;
    }
    // The view leaves the old layout for the new one before the old one goes.
    m_view->setCurrentLayout(built->get());
    m_layout = std::move(*built);
    m_view->zoomFull();
}

void PrintDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_view->zoomFull();
}

void PrintDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_view->zoomFull();
}

Result<void> PrintDialog::exportTo(const QString& path)
{
    if (m_rebuildSoon.isActive()) {
        m_rebuildSoon.stop();
        rebuild();
    }
    rememberImprint();
    return exportMapSheet(*m_layout, path);
}

void PrintDialog::askAndExport()
{
    const QFileInfo project(m_map.workspace().project().path());
    const QString title = completed(sheetFromForm(), m_map).title;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the map"),
                                                      project.absolutePath() + QLatin1Char('/') +
                                                          QString(title).replace(QLatin1Char('/'), QLatin1Char('_')) +
                                                          QStringLiteral(".pdf"),
                                                      tr("PDF (*.pdf);;SVG (*.svg);;PNG (*.png)"));
    if (path.isEmpty()) {
        return;
    }
    setCursor(Qt::WaitCursor);
    const auto written = exportTo(path);
    unsetCursor();
    if (!written) {
        showError(this, written.error());
        return;
    }
    QMessageBox::information(this, windowTitle(), tr("The map was written to %1.").arg(path));
}

void PrintDialog::print()
{
    QPrinter printer;
    const auto layouts = mapSheetLayouts();
    for (const auto& layout : layouts) {
        if (layout.name == m_layoutChoice->currentData().toString()) {
            printer.setPageSize(QPageSize(QSizeF(layout.heightMm, layout.widthMm), QPageSize::Millimeter));
            printer.setPageOrientation(QPageLayout::Landscape);
        }
    }
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    rememberImprint();
    QgsLayoutExporter exporter(m_layout.get());
    if (exporter.print(printer, QgsLayoutExporter::PrintExportSettings()) != QgsLayoutExporter::Success) {
        showError(this, Error{Error::Kind::Failed,
                              tr("The map could not be printed: %1").arg(exporter.errorMessage()),
                              {},
                              tr("Check that the printer is switched on and reachable.")});
    }
}

void PrintDialog::rememberImprint()
{
    auto& project = m_map.workspace().project();
    if (project.isReadOnly()) {
        return;
    }
    const auto keep = [&](const QString& key, const QString& value) {
        if (project.setting(key) != value) {
            if (const auto kept = project.setSetting(tr("Map imprint"), key, value); !kept) {
                showError(this, kept.error());
            }
        }
    };
    keep(QStringLiteral("organisation"), m_organisation->text().trimmed());
    keep(QStringLiteral("map_approval_number"), m_approval->text().trimmed());
}

} // namespace qiantu
