// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <algorithm>
#include <array>
#include <cmath>

namespace qiantu {

namespace {

constexpr double mmPerInch = 25.4;
constexpr int leastDpi = 36;
constexpr int mostDpi = 1200;
constexpr std::array usualDpi = {96, 150, 200, 300, 600};

QString withSuffix(const QString& path, const QString& suffix)
{
    const QFileInfo file(path);
    const bool known = sheetSuffixes().contains(file.suffix().toLower());
    const QString base = known ? path.chopped(file.suffix().size() + 1) : path;
    return base + QLatin1Char('.') + suffix;
}

} // namespace

SheetExportDialog::SheetExportDialog(const QString& path, const QSizeF& pageMm, int pages, QWidget* parent)
    : QDialog(parent),
      m_path(new QLineEdit(path, this)),
      m_format(new QComboBox(this)),
      m_dpi(new QComboBox(this)),
      m_layers(new QCheckBox(tr("Map layers that the reader can switch off"), this)),
      m_archive(new QCheckBox(tr("For archives (PDF/A)"), this)),
      m_georeference(new QCheckBox(tr("With coordinates"), this)),
      m_words(new QLabel(this)),
      m_pageMm(pageMm),
      m_pageCount(pages)
{
    setWindowTitle(tr("Export the map"));
    auto* form = new QFormLayout(this);
    m_format->addItem(tr("PDF document"), QStringLiteral("pdf"));
    m_format->addItem(tr("SVG drawing"), QStringLiteral("svg"));
    m_format->addItem(tr("PNG picture"), QStringLiteral("png"));
    m_format->addItem(tr("TIFF picture"), QStringLiteral("tif"));
    m_format->setObjectName(QStringLiteral("format"));
    m_dpi->setObjectName(QStringLiteral("dpi"));
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setMinimumWidth(380);
    for (const int dpi : usualDpi) {
        m_dpi->addItem(QString::number(dpi));
    }
    m_dpi->setEditable(true);
    m_dpi->setValidator(new QIntValidator(leastDpi, mostDpi, m_dpi));
    const QSettings settings;
    m_dpi->setCurrentText(
        QString::number(std::clamp(settings.value(QStringLiteral("export/dpi"), 300).toInt(), leastDpi, mostDpi)));
    m_georeference->setChecked(true);
    auto* file = new QHBoxLayout;
    auto* browseButton = new QPushButton(tr("&Browse …"), this);
    browseButton->setAutoDefault(false);
    file->addWidget(m_path, 1);
    file->addWidget(browseButton);
    form->addRow(tr("&File"), file);
    form->addRow(tr("F&ormat"), m_format);
    form->addRow(tr("&Resolution (dpi)"), m_dpi);
    form->addRow(QString(), m_georeference);
    form->addRow(QString(), m_layers);
    form->addRow(QString(), m_archive);
    m_words->setWordWrap(true);
    m_words->setStyleSheet(QStringLiteral("color: #5b6770"));
    form->addRow(m_words);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_write = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    m_write->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    form->addRow(buttons);
    const QString last = settings.value(QStringLiteral("export/format"), QStringLiteral("pdf")).toString();
    m_format->setCurrentIndex(std::max(0, m_format->findData(last)));
    m_path->setText(withSuffix(path, suffix()));
    connect(browseButton, &QPushButton::clicked, this, &SheetExportDialog::browse);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        m_path->setText(withSuffix(m_path->text(), suffix()));
        updateForFormat();
    });
    connect(m_dpi, &QComboBox::currentTextChanged, this, &SheetExportDialog::updateForFormat);
    connect(m_path, &QLineEdit::editingFinished, this, &SheetExportDialog::takeSuffixOfPath);
    // PDF/A forbids layers.
    connect(m_layers, &QCheckBox::toggled, this,
            [this](bool on) { m_archive->setChecked(m_archive->isChecked() && !on); });
    connect(m_archive, &QCheckBox::toggled, this,
            [this](bool on) { m_layers->setChecked(m_layers->isChecked() && !on); });
    connect(buttons, &QDialogButtonBox::accepted, this, &SheetExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateForFormat();
}

QString SheetExportDialog::suffix() const
{
    return m_format->currentData().toString();
}

QString SheetExportDialog::path() const
{
    return m_path->text().trimmed();
}

SheetExportOptions SheetExportDialog::options() const
{
    SheetExportOptions options;
    options.dpi = m_dpi->currentText().toInt();
    options.georeference = m_georeference->isChecked();
    options.pdfLayers = m_layers->isEnabled() && m_layers->isChecked();
    options.pdfArchive = m_archive->isEnabled() && m_archive->isChecked();
    return options;
}

void SheetExportDialog::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(
        this, windowTitle(), path(), tr("PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;TIFF (*.tif *.tiff)"), nullptr,
        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty()) {
        const bool known = sheetSuffixes().contains(QFileInfo(chosen).suffix().toLower());
        m_path->setText(known ? chosen : withSuffix(chosen, suffix()));
        takeSuffixOfPath();
    }
}

void SheetExportDialog::takeSuffixOfPath()
{
    QString given = QFileInfo(path()).suffix().toLower();
    if (given == QLatin1String("tiff")) {
        given = QStringLiteral("tif");
    }
    if (const int index = m_format->findData(given); index >= 0) {
        const QSignalBlocker quiet(m_format);
        m_format->setCurrentIndex(index);
        updateForFormat();
    }
}

void SheetExportDialog::updateForFormat()
{
    const bool pdf = suffix() == QLatin1String("pdf");
    const bool picture = suffix() == QLatin1String("png") || suffix() == QLatin1String("tif");
    m_layers->setEnabled(pdf);
    m_archive->setEnabled(pdf);
    m_georeference->setEnabled(suffix() != QLatin1String("svg"));
    const int dpi = m_dpi->currentText().toInt();
    m_write->setEnabled(dpi >= leastDpi && dpi <= mostDpi);
    QStringList words;
    if (picture) {
        const QLocale locale;
        words << tr("%1 × %2 pixels.")
                     .arg(locale.toString(std::lround(m_pageMm.width() / mmPerInch * dpi)),
                          locale.toString(std::lround(m_pageMm.height() / mmPerInch * dpi)));
    } else {
        words << tr("Text and lines stay sharp at any size; the resolution is for what has to be a picture.");
    }
    if (m_pageCount > 1 && !pdf) {
        words << tr("Each of the %n page(s) becomes a file of its own.", nullptr, m_pageCount);
    }
    m_words->setText(words.join(QLatin1Char(' ')));
}

void SheetExportDialog::accept()
{
    takeSuffixOfPath();
    if (path().isEmpty()) {
        m_path->setFocus();
        return;
    }
    if (!sheetSuffixes().contains(QFileInfo(path()).suffix().toLower())) {
        m_path->setText(withSuffix(path(), suffix()));
    }
    if (QFileInfo::exists(path())) {
        QMessageBox question(QMessageBox::Question, windowTitle(), tr("%1 is there already. Replace it?").arg(path()),
                             QMessageBox::NoButton, this);
        auto* replace = question.addButton(tr("&Replace"), QMessageBox::AcceptRole);
        question.addButton(tr("Cancel"), QMessageBox::RejectRole);
        question.exec();
        if (question.clickedButton() != replace) {
            return;
        }
    }
    QSettings settings;
    settings.setValue(QStringLiteral("export/dpi"), m_dpi->currentText().toInt());
    settings.setValue(QStringLiteral("export/format"), suffix());
    QDialog::accept();
}

} // namespace qiantu
