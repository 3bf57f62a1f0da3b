// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/coordinates_dialog.h"

#include "models/coordinates/coordinate_pair.h"
#include "models/coordinates/position_texts.h"
#include "models/workspace/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>
#include <algorithm>

namespace qiantu {

namespace {

const QString datumKey = QStringLiteral("coordinates/datum");

/// The box of the project's regions, a little larger: what lies in it is meant to.
DegreeBox homeOf(const Workspace* workspace)
{
    DegreeBox box{180, 90, -180, -90};
    if (workspace) {
        for (const Region& region : workspace->regions().regions()) {
            box.west = std::min(box.west, region.labelX - 1);
            box.east = std::max(box.east, region.labelX + 1);
            box.south = std::min(box.south, region.labelY - 1);
            box.north = std::max(box.north, region.labelY + 1);
        }
    }
    return box;
}

} // namespace

CoordinatesDialog::CoordinatesDialog(QWidget* parent)
    : QDialog(parent, Qt::Tool),
      m_typed(new QLineEdit(this)),
      m_datum(new QComboBox(this)),
      m_answer(new QLabel(this)),
      m_go(new QPushButton(tr("&Go there"), this)),
      m_capture(new QPushButton(tr("&Take from the map"), this)),
      m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("coordinatesDialog"));
    setWindowTitle(tr("Coordinates"));
    resize(520, 380);
    auto* grid = new QGridLayout(this);
    grid->addWidget(m_typed, 0, 0, 1, 2);
    grid->addWidget(m_datum, 1, 0);
    grid->addWidget(m_go, 1, 1);
    grid->addWidget(m_answer, 2, 0, 1, 2);
    grid->addWidget(m_list, 3, 0, 1, 2);
    auto* copyButton = new QPushButton(tr("&Copy"), this);
    copyButton->setObjectName(QStringLiteral("copyCoordinates"));
    grid->addWidget(m_capture, 4, 0);
    grid->addWidget(copyButton, 4, 1);
    grid->setColumnStretch(0, 1);
    m_typed->setObjectName(QStringLiteral("typedCoordinates"));
    m_typed->setPlaceholderText(tr("106.7093, 26.5751 or 106°42′33.5″E 26°34′30.4″N or X, Y of a grid"));
    m_typed->setClearButtonEnabled(true);
    m_datum->setObjectName(QStringLiteral("typedDatum"));
    for (const Datum& datum : {Datum::cgcs2000(), Datum::wgs84(), Datum::gcj02(), Datum::bd09()}) {
        m_datum->addItem(datum.displayName(), datum.toText());
    }
    for (int zone = 34; zone <= 37; ++zone) {
        m_datum->addItem(tr("CGCS2000 grid, central meridian %1°").arg(zone * 3),
                         Datum::epsg(4534 + zone - 25).toText());
    }
    m_datum->setCurrentIndex(std::max(0, m_datum->findData(QSettings().value(datumKey).toString())));
    m_answer->setWordWrap(true);
    m_answer->setObjectName(QStringLiteral("coordinatesAnswer"));
    m_capture->setCheckable(true);
    m_capture->setObjectName(QStringLiteral("captureCoordinates"));
    m_list->setObjectName(QStringLiteral("coordinatesList"));
    m_list->setHeaderLabels({tr("Coordinates in"), tr("Longitude, latitude, or X (north), Y (east)")});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_go->setDefault(true);
    m_go->setEnabled(false);
    connect(m_typed, &QLineEdit::textChanged, this, &CoordinatesDialog::read);
    connect(m_datum, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(datumKey, m_datum->currentData());
        read();
    });
    connect(m_go, &QPushButton::clicked, this, &CoordinatesDialog::go);
    connect(copyButton, &QPushButton::clicked, this, &CoordinatesDialog::copy);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &CoordinatesDialog::copy);
    connect(m_capture, &QPushButton::toggled, this, &CoordinatesDialog::captureToggled);
    connect(this, &QDialog::finished, this, [this] { m_capture->setChecked(false); });
}

void CoordinatesDialog::setWorkspace(Workspace* workspace)
{
    m_workspace = workspace;
    if (!workspace) {
        close();
    }
}

void CoordinatesDialog::startTyping()
{
    m_typed->setFocus();
    m_typed->selectAll();
}

void CoordinatesDialog::startCapture()
{
    m_capture->setChecked(true);
}

void CoordinatesDialog::endCapture()
{
    m_capture->setChecked(false);
}

void CoordinatesDialog::read()
{
    const QString text = m_typed->text().trimmed();
    m_go->setEnabled(false);
    if (text.isEmpty()) {
        m_answer->clear();
        return;
    }
    const auto datum = Datum::parse(m_datum->currentData().toString());
    const auto reader = datum ? CoordinateReader::create(*datum, homeOf(m_workspace)) : tl::unexpected(datum.error());
    const auto pair = reader ? reader->readPair(text) : tl::unexpected(reader.error());
    if (!pair) {
        m_answer->setText(pair.error().message());
        return;
    }
    showPosition(pair->position);
    if (!pair->note.isEmpty()) {
        m_answer->setText(m_answer->text() + QStringLiteral(" · ") + pair->note);
    }
    m_go->setEnabled(true);
}

void CoordinatesDialog::showPosition(const GeoPosition& position)
{
    m_position = position;
    m_list->clear();
    for (const PositionText& text : positionTexts(position)) {
        new QTreeWidgetItem(m_list, {text.name, text.text}); // The list owns it.
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    QString county = tr("outside every county");
    if (m_workspace) {
        if (const auto locator = m_workspace->locator()) {
            const QString code = (*locator)->countyAt(position.longitude, position.latitude);
            if (const Region* region = m_workspace->regions().byCode(code)) {
                county = region->name;
            }
        }
    }
    m_answer->setText(county);
}

void CoordinatesDialog::go()
{
    if (m_position) {
        Q_EMIT goTo(m_position->longitude, m_position->latitude);
    }
}

void CoordinatesDialog::copy()
{
    if (const auto* item = m_list->currentItem()) {
        QApplication::clipboard()->setText(item->text(1));
    }
}

} // namespace qiantu
