// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/coordinate_entry_dialog.h"

#include "maps/project_map.h"
#include "models/coordinates/angle_text.h"
#include "models/editing/map_editor.h"
#include "models/editing/new_station.h"
#include "models/editing/shape.h"
#include "widgets/background_work.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QVBoxLayout>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsrubberband.h>

namespace qiantu {

namespace {

constexpr int readAfterMs = 120;
constexpr double leastViewMetres = 2000;
constexpr auto datumKey = "coordinate_entry/datum";

enum Column
{
    LineColumn,
    NameColumn,
    LongitudeColumn,
    LatitudeColumn,
    CountyColumn,
    RemarkColumn,
    ColumnCount
};

QgsCoordinateReferenceSystem cgcs2000()
{
    return QgsCoordinateReferenceSystem(QStringLiteral("EPSG:4490"));
}

} // namespace

CoordinateEntryDialog::CoordinateEntryDialog(ProjectMap& map, QgsMapCanvas& canvas, QWidget* parent)
    : QDialog(parent),
      m_map(map),
      m_canvas(canvas),
      m_places(std::make_unique<QgsRubberBand>(&canvas, Qgis::GeometryType::Point)),
      m_datum(new QComboBox(this)),
      m_table(new QComboBox(this)),
      m_station(new QWidget(this)),
      m_operator(new QComboBox(m_station)),
      m_generation(new QComboBox(m_station)),
      m_status(new QComboBox(m_station)),
      m_text(new QPlainTextEdit(this)),
      m_list(new QTableWidget(0, ColumnCount, this)),
      m_words(new QLabel(this)),
      m_leaveOut(new QCheckBox(tr("&Leave out the lines with errors"), this)),
      m_zoom(new QPushButton(tr("&Show on the map"), this)),
      m_add(new QPushButton(this))
{
    setWindowTitle(tr("Add by coordinates"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_places->setColor(QColor(0xd1, 0x30, 0x50));
    m_places->setIcon(QgsRubberBand::ICON_FULL_DIAMOND);
    m_places->setIconSize(12);
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(readAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &CoordinateEntryDialog::read);
    connect(m_text, &QPlainTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_datum, &QComboBox::currentTextChanged, this, &CoordinateEntryDialog::read);
    connect(m_table, &QComboBox::currentIndexChanged, this, [this] {
        m_station->setVisible(table() == QLatin1String("stations"));
        showLines();
    });
    connect(m_leaveOut, &QCheckBox::toggled, this, &CoordinateEntryDialog::showLines);
    connect(m_zoom, &QPushButton::clicked, this, &CoordinateEntryDialog::zoomToPlaces);
    connect(m_add, &QPushButton::clicked, this, &CoordinateEntryDialog::add);
    read();
}

CoordinateEntryDialog::~CoordinateEntryDialog() = default;

void CoordinateEntryDialog::build()
{
    addDatums();
    m_datum->setObjectName(QStringLiteral("entryDatum"));
    m_table->setObjectName(QStringLiteral("entryTable"));
    m_text->setObjectName(QStringLiteral("entryText"));
    m_list->setObjectName(QStringLiteral("entryList"));
    m_words->setObjectName(QStringLiteral("entryWords"));
    m_leaveOut->setObjectName(QStringLiteral("entryLeaveOut"));
    m_add->setObjectName(QStringLiteral("entryAdd"));
    m_table->addItem(tr("Base stations"), QStringLiteral("stations"));
    m_table->addItem(tr("Smart-city projects"), QStringLiteral("projects"));
    m_table->addItem(tr("Annotations"), QStringLiteral("annotations"));
    const auto last = StationDefaults::lastUsed();
    for (const auto value : {Operator::Telecom, Operator::Mobile, Operator::Unicom, Operator::Broadcast,
                             Operator::Tower, Operator::Other}) {
        m_operator->addItem(displayName(value), toText(value));
    }
    for (const auto value : {Generation::G5A, Generation::G5, Generation::G4, Generation::G3, Generation::G2}) {
        m_generation->addItem(displayName(value), toText(value));
    }
    for (const auto value : {Status::Planned, Status::Building, Status::InService, Status::Retired}) {
        m_status->addItem(displayName(value), toText(value));
    }
    m_operator->setCurrentIndex(m_operator->findData(toText(last.operatedBy)));
    m_generation->setCurrentIndex(m_generation->findData(toText(last.generation)));
    m_status->setCurrentIndex(m_status->findData(toText(last.status)));
    auto* station = new QHBoxLayout(m_station);
    station->setContentsMargins(0, 0, 0, 0);
    for (auto* combo : {m_operator, m_generation, m_status}) {
        station->addWidget(combo);
    }
    m_text->setPlaceholderText(
        tr("One place a line, for example:\n106.7125, 26.575\nN26°34′30″ E106°42′45″\nName, 106.7125, 26.575"));
    m_text->setMinimumHeight(110);
    m_list->setHorizontalHeaderLabels(
        {tr("Line"), tr("Name"), tr("Longitude"), tr("Latitude"), tr("County"), tr("Remark")});
    m_list->verticalHeader()->hide();
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_words->setWordWrap(true);

    auto* form = new QFormLayout;
    form->addRow(tr("&Coordinates are in"), m_datum);
    auto* what = new QHBoxLayout;
    what->addWidget(m_table);
    what->addWidget(m_station);
    what->addStretch();
    auto* whatLabel = new QLabel(tr("&Add"), this);
    whatLabel->setBuddy(m_table);
    form->addRow(whatLabel, what);
    auto* buttons = new QHBoxLayout;
    auto* close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(m_leaveOut);
    buttons->addStretch();
    buttons->addWidget(m_zoom);
    buttons->addWidget(m_add);
    buttons->addWidget(close);
    m_add->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_text, 2);
    column->addWidget(m_list, 3);
    column->addWidget(m_words);
    column->addLayout(buttons);
    resize(720, 520);
    m_text->setFocus();
}

void CoordinateEntryDialog::addDatums()
{
    for (const Datum& datum : {Datum::cgcs2000(), Datum::wgs84(), Datum::gcj02(), Datum::bd09()}) {
        m_datum->addItem(datum.displayName(), datum.toText());
    }
    // The zones that the regions lie in, with and without the zone's number before the easting.
    const DegreeBox box = home();
    for (int zone = 25; zone <= 45; ++zone) {
        const double meridian = zone * 3;
        if (meridian + 1.5 > box.west && meridian - 1.5 < box.east) {
            m_datum->addItem(tr("CGCS2000, 3-degree zone %1 (easting with zone number)").arg(zone),
                             Datum::epsg(4513 + zone - 25).toText());
            m_datum->addItem(tr("CGCS2000, 3-degree zone, central meridian %1°").arg(meridian),
                             Datum::epsg(4534 + zone - 25).toText());
        }
    }
    for (const int code : {4610, 4214}) {
        const Datum old = Datum::epsg(code);
        m_datum->addItem(old.displayName(), old.toText());
    }
    m_datum->setEditable(true);
    m_datum->setInsertPolicy(QComboBox::NoInsert);
    m_datum->setToolTip(tr("Choose one, or type any EPSG code, for example EPSG:4545."));
    const auto last = m_datum->findData(QSettings().value(QLatin1String(datumKey)));
    m_datum->setCurrentIndex(std::max(0, last));
}

std::optional<Datum> CoordinateEntryDialog::datum() const
{
    const int chosen = m_datum->findText(m_datum->currentText());
    const auto parsed = Datum::parse(chosen >= 0 ? m_datum->itemData(chosen).toString() : m_datum->currentText());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

DegreeBox CoordinateEntryDialog::home() const
{
    const Region* province = m_map.workspace().regions().province();
    const QgsRectangle box = province ? m_map.regionGeometry(province->code).boundingBox() : QgsRectangle();
    return box.isEmpty() ? DegreeBox{-180, -90, 180, 90}
                         : DegreeBox{box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()};
}

QString CoordinateEntryDialog::table() const
{
    return m_table->currentData().toString();
}

void CoordinateEntryDialog::setText(const QString& text)
{
    m_text->setPlainText(text);
    m_soon.stop();
    read();
}

void CoordinateEntryDialog::read()
{
    m_lines.clear();
    QString caveat;
    const auto chosen = datum();
    const auto reader =
        chosen
            ? CoordinateReader::create(*chosen, home())
            : Result<CoordinateReader>(fail(
                  Error::Kind::Invalid, tr("“%1” is no coordinate system that is known.").arg(m_datum->currentText())));
    if (reader) {
        m_lines = reader->readLines(m_text->toPlainText());
        caveat = reader->caveat();
    } else {
        caveat = reader.error().message();
    }
    m_words->setText(caveat);
    m_words->setVisible(!caveat.isEmpty());
    showLines();
    showOnMap();
}

QString CoordinateEntryDialog::problemOf(const CoordinateLine& line) const
{
    if (!line.pair) {
        return line.pair.error().message();
    }
    if (line.pair->name.isEmpty() && table() != QLatin1String("stations")) {
        return table() == QLatin1String("projects") ? tr("A project needs a name in its line.")
                                                    : tr("An annotation needs its text in its line.");
    }
    return {};
}

void CoordinateEntryDialog::showLines()
{
    m_list->setRowCount(static_cast<int>(m_lines.size()));
    m_good = 0;
    m_bad = 0;
    int row = 0;
    for (const CoordinateLine& line : m_lines) {
        const QString problem = problemOf(line);
        ++(problem.isEmpty() ? m_good : m_bad);
        const auto set = [&](Column column, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            if (!problem.isEmpty() && (column == RemarkColumn || column == LineColumn)) {
                item->setForeground(QColor(0xb3, 0x26, 0x1e));
            }
            item->setToolTip(text);
            m_list->setItem(row, column, item);
        };
        set(LineColumn, QString::number(line.number));
        if (line.pair) {
            const GeoPosition at = line.pair->position;
            const Region* county = m_map.workspace().regions().byCode(m_map.countyAt(at.longitude, at.latitude));
            set(NameColumn, line.pair->name);
            set(LongitudeColumn, formatDegrees(at.longitude, Axis::Longitude));
            set(LatitudeColumn, formatDegrees(at.latitude, Axis::Latitude));
            set(CountyColumn, county ? county->name : tr("outside every county"));
            set(RemarkColumn, problem.isEmpty() ? line.pair->note : problem);
        } else {
            for (const auto column : {NameColumn, LongitudeColumn, LatitudeColumn, CountyColumn}) {
                set(column, {});
            }
            set(RemarkColumn, problem);
        }
        ++row;
    }
    for (int column = 0; column < RemarkColumn; ++column) {
        m_list->resizeColumnToContents(column);
    }
    m_leaveOut->setVisible(m_bad > 0);
    m_zoom->setEnabled(m_good > 0);
    m_add->setText(tr("Add %n place(s)", nullptr, m_good));
    m_add->setEnabled(m_good > 0 && (m_bad == 0 || m_leaveOut->isChecked()));
}

void CoordinateEntryDialog::showOnMap()
{
    m_places->reset(Qgis::GeometryType::Point);
    const QgsCoordinateTransform toMap(cgcs2000(), m_canvas.mapSettings().destinationCrs(),
                                       m_canvas.mapSettings().transformContext());
    for (const CoordinateLine& line : m_lines) {
        if (!line.pair) {
            continue;
        }
        try {
            m_places->addPoint(toMap.transform(line.pair->position.longitude, line.pair->position.latitude));
        } catch (const QgsCsException&) {
            continue; // A place that this projection cannot show is in the list all the same.
        }
    }
}

void CoordinateEntryDialog::zoomToPlaces()
{
    QgsRectangle extent;
    extent.setNull();
    for (int index = 0; index < m_places->numberOfVertices(); ++index) {
        if (const QgsPointXY* point = m_places->getPoint(0, index)) {
            extent.combineExtentWith(point->x(), point->y());
        }
    }
    if (extent.isNull()) {
        return;
    }
    const double least =
        m_canvas.mapUnits() == Qgis::DistanceUnit::Degrees ? leastViewMetres / 111000 : leastViewMetres;
    extent = extent.buffered(std::max(least, std::max(extent.width(), extent.height()) * 0.1));
    m_canvas.setExtent(extent);
    m_canvas.refresh();
}

void CoordinateEntryDialog::add()
{
    auto& workspace = m_map.workspace();
    const StationDefaults defaults{operatorFromText(m_operator->currentData().toString()).value_or(Operator::Other),
                                   generationFromText(m_generation->currentData().toString()).value_or(Generation::G5),
                                   statusFromText(m_status->currentData().toString()).value_or(Status::Planned)};
    std::vector<Station> stations;
    std::vector<MapEditor::Draft> drafts;
    for (const CoordinateLine& line : m_lines) {
        if (!problemOf(line).isEmpty()) {
            continue;
        }
        if (table() == QLatin1String("stations")) {
            auto station = newStation(workspace, line.pair->position, defaults);
            if (!station) {
                showError(this, station.error());
                return;
            }
            station->name = line.pair->name;
            stations.push_back(std::move(*station));
        } else {
            const QString column =
                table() == QLatin1String("projects") ? QStringLiteral("name") : QStringLiteral("text");
            drafts.push_back({table(), wkbOfPoint(line.pair->position), {{column, line.pair->name}}});
        }
    }
    MapEditor editor(workspace);
    const auto ids = stations.empty() ? editor.add(drafts) : editor.addStations(std::move(stations));
    if (!ids) {
        showError(this, ids.error());
        return;
    }
    if (table() == QLatin1String("stations")) {
        defaults.remember();
    }
    if (const auto used = datum()) {
        QSettings().setValue(QLatin1String(datumKey), used->toText());
    }
    setText({});
    Q_EMIT added(table(), *ids);
}

} // namespace qiantu
