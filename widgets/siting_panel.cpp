// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/siting_panel.h"

#include "maps/sqlite.h"
#include "models/editing/map_editor.h"
#include "models/plans/units.h"
#include "models/scenarios/scenario.h"
#include "models/workspace/workspace.h"
#include "widgets/background_work.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>
#include <QThreadPool>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

namespace qiantu {

namespace {

constexpr int mostSites = 20'000;

QSpinBox* metreBox(QWidget* parent, const char* name)
{
    auto* box = new QSpinBox(parent);
    box->setRange(50, 50'000);
    box->setSingleStep(50);
    box->setGroupSeparatorShown(true);
    box->setSuffix(QStringLiteral(" m"));
    box->setObjectName(QLatin1String(name));
    return box;
}

} // namespace

SitingPanel::SitingPanel(QWidget* parent)
    : QWidget(parent),
      m_sites(new SiteListModel(this)),
      m_form(new QFormLayout),
      m_targetLabel(new QLabel(this)),
      m_county(new QComboBox(this)),
      m_missingLabel(new QLabel(this)),
      m_count(new QSpinBox(this)),
      m_generation(new QComboBox(this)),
      m_operator(new QComboBox(this)),
      m_radius(metreBox(this, "sitingRadius")),
      m_spacing(metreBox(this, "sitingSpacing")),
      m_people(new QComboBox(this)),
      m_field(new QComboBox(this)),
      m_share(new QSpinBox(this)),
      m_existing(new QCheckBox(tr("Prefer sites of other generations"), this)),
      m_scenario(new QLabel(this)),
      m_suggest(new QPushButton(tr("&Suggest sites"), this)),
      m_list(new QTableView(this)),
      m_words(new QLabel(this)),
      m_accept(new QPushButton(tr("Accept"), this)),
      m_acceptAll(new QPushButton(tr("Accept all"), this)),
      m_reject(new QPushButton(tr("Reject"), this)),
      m_clear(new QPushButton(tr("Clear"), this))
{
    setObjectName(QStringLiteral("sitingPanel"));
    setMinimumWidth(330);
    buildForm();
    buildList();
    setWorkspace(nullptr);
}

SitingPanel::~SitingPanel() = default;

void SitingPanel::buildForm()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    m_targetLabel->setWordWrap(true);
    m_missingLabel->setWordWrap(true);
    m_missingLabel->setObjectName(QStringLiteral("sitingMissing"));
    layout->addWidget(m_targetLabel);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(4);
    m_county->setObjectName(QStringLiteral("sitingCounty"));
    m_county->setMaxVisibleItems(20);
    m_county->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_county->setMinimumContentsLength(12);
    m_form->addRow(tr("County"), m_county);
    m_form->addRow(m_missingLabel);
    m_count->setRange(1, mostSites);
    m_count->setGroupSeparatorShown(true);
    m_count->setValue(10);
    m_count->setObjectName(QStringLiteral("sitingCount"));
    m_form->addRow(tr("How many"), m_count);
    for (const auto generation : {Generation::G5A, Generation::G5, Generation::G4, Generation::G3, Generation::G2}) {
        m_generation->addItem(displayName(generation), static_cast<int>(generation));
    }
    m_generation->setObjectName(QStringLiteral("sitingGeneration"));
    for (const auto one : {Operator::Tower, Operator::Telecom, Operator::Mobile, Operator::Unicom, Operator::Broadcast,
                           Operator::Other}) {
        m_operator->addItem(displayName(one), static_cast<int>(one));
    }
    m_operator->setObjectName(QStringLiteral("sitingOperator"));
    auto* kind = new QHBoxLayout;
    kind->addWidget(m_generation);
    kind->addWidget(m_operator, 1);
    m_form->addRow(tr("Station"), kind);
    auto* distances = new QHBoxLayout;
    distances->addWidget(m_radius, 1);
    distances->addWidget(new QLabel(tr("spacing"), this));
    distances->addWidget(m_spacing, 1);
    m_radius->setToolTip(tr("How far a station covers"));
    m_spacing->setToolTip(tr("How near a new station may come to another one of its generation"));
    m_form->addRow(tr("Radius"), distances);
    m_people->setObjectName(QStringLiteral("sitingPeople"));
    m_people->setToolTip(tr("Where people live: a point layer of your own (villages), or an estimate"));
    m_field->setObjectName(QStringLiteral("sitingField"));
    m_share->setRange(0, 100);
    m_share->setValue(50);
    m_share->setSuffix(tr("% by stations"));
    m_share->setObjectName(QStringLiteral("sitingShare"));
    m_share->setToolTip(
        tr("This share of the people is spread by how many base stations stand around, the rest evenly"));
    auto* people = new QHBoxLayout;
    people->addWidget(m_people, 1);
    people->addWidget(m_field, 1);
    people->addWidget(m_share);
    m_form->addRow(tr("People"), people);
    m_existing->setChecked(true);
    m_existing->setObjectName(QStringLiteral("sitingExisting"));
    m_form->addRow(QString(), m_existing);
    m_scenario->setObjectName(QStringLiteral("sitingScenario"));
    m_scenario->setWordWrap(true);
    m_form->addRow(tr("Scenario"), m_scenario);
    layout->addLayout(m_form);
    m_suggest->setObjectName(QStringLiteral("sitingSuggest"));
    layout->addWidget(m_suggest);

    connect(m_generation, &QComboBox::currentIndexChanged, this, [this] {
        const auto radius = static_cast<int>(usualRadius(static_cast<Generation>(m_generation->currentData().toInt())));
        m_radius->setValue(radius);
        m_spacing->setValue(radius);
    });
    m_generation->setCurrentIndex(m_generation->findData(static_cast<int>(Generation::G5)));
    connect(m_people, &QComboBox::currentIndexChanged, this, &SitingPanel::offerFields);
    connect(m_county, &QComboBox::currentIndexChanged, this, [this] {
        offerMissing();
        proposeCount();
        updateButtons();
        Q_EMIT countyChosen(county());
    });
    connect(m_suggest, &QPushButton::clicked, this, &SitingPanel::suggest);
}

void SitingPanel::buildList()
{
    m_list->setModel(m_sites);
    m_list->setObjectName(QStringLiteral("sitingList"));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAlternatingRowColors(true);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(SiteListModel::KindColumn, QHeaderView::Stretch);
    m_list->setMinimumHeight(110);
    auto* rows = static_cast<QVBoxLayout*>(layout());
    rows->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    for (const auto& [button, name] : {std::pair{m_accept, "sitingAccept"}, std::pair{m_acceptAll, "sitingAcceptAll"},
                                       std::pair{m_reject, "sitingReject"}, std::pair{m_clear, "sitingClear"}}) {
        button->setObjectName(QLatin1String(name));
        buttons->addWidget(button);
    }
    m_accept->setToolTip(tr("Makes planned stations of the chosen sites"));
    m_reject->setToolTip(tr("Takes the chosen sites away and suggests others instead"));
    rows->addLayout(buttons);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setObjectName(QStringLiteral("sitingWords"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_words);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    rows->addWidget(scroll, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateButtons();
        Q_EMIT sitesShown(m_asked.radiusM);
    });
    connect(m_list, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        const GeoPosition& place = m_sites->entries()[static_cast<std::size_t>(index.row())].site.position;
        Q_EMIT placeActivated(place.longitude, place.latitude);
    });
    connect(m_accept, &QPushButton::clicked, this, [this] { accept(chosenRows()); });
    connect(m_acceptAll, &QPushButton::clicked, this, [this] {
        std::vector<int> all(static_cast<std::size_t>(m_sites->rowCount()));
        std::iota(all.begin(), all.end(), 0);
        accept(all);
    });
    connect(m_reject, &QPushButton::clicked, this, [this] { reject(chosenRows()); });
    connect(m_clear, &QPushButton::clicked, this, &SitingPanel::clear);
}

void SitingPanel::setWorkspace(Workspace* workspace)
{
    if (m_workspace) {
        disconnect(m_workspace, nullptr, this, nullptr);
        disconnect(&m_workspace->project(), nullptr, this, nullptr);
    }
    m_workspace = workspace;
    m_target.reset();
    m_missing.reset();
    clear();
    offerCounties();
    offerLayers();
    showScenario();
    offerMissing();
    if (workspace) {
        connect(workspace, &Workspace::checkChanged, this, &SitingPanel::readMissing);
        connect(workspace, &Workspace::resultsChanged, this, &SitingPanel::readMissing);
        connect(workspace, &Workspace::regionsChanged, this, &SitingPanel::offerCounties);
        connect(&workspace->project(), &Project::changed, this, [this](const ChangeSet& changes) {
            if (changes.touches(QStringLiteral("map_layers"))) {
                offerLayers();
            }
            if (changes.touches(QStringLiteral("scenarios")) || changes.touches(QStringLiteral("settings"))) {
                showScenario();
            }
        });
    }
    updateButtons();
}

void SitingPanel::setTarget(RowId target)
{
    m_target = target;
    m_missing.reset();
    clear();
    m_county->setCurrentIndex(-1);
    readMissing();
}

void SitingPanel::setCounty(const QString& code)
{
    m_county->setCurrentIndex(m_county->findData(code));
}

QString SitingPanel::county() const
{
    return m_county->currentData().toString();
}

void SitingPanel::offerCounties()
{
    const QString chosen = county();
    const QSignalBlocker blocker(m_county);
    m_county->clear();
    if (!m_workspace) {
        return;
    }
    const RegionCatalog& regions = m_workspace->regions();
    const auto nameOf = [&regions](const QString& code) {
        const Region* region = regions.byCode(code);
        const Region* parent = region ? regions.byCode(region->parentCode) : nullptr;
        return (parent ? parent->shortName + QStringLiteral(" ") : QString()) + (region ? region->name : code);
    };
    if (m_missing) {
        auto counties = m_missing->counties;
        std::stable_sort(counties.begin(), counties.end(),
                         [](const auto& one, const auto& other) { return one.missing() > other.missing(); });
        for (const auto& one : counties) {
            m_county->addItem(one.wanted ? tr("%1: %2 missing").arg(nameOf(one.region), formatNumber(one.missing(), 0))
                                         : nameOf(one.region),
                              one.region);
        }
    } else if (const Region* province = regions.province()) {
        for (const QString& code : regions.countiesOf(province->code)) {
            m_county->addItem(nameOf(code), code);
        }
    }
    // Asked for by a target, the county that lacks most comes first.
    m_county->setCurrentIndex(std::max(m_missing ? 0 : -1, m_county->findData(chosen)));
}

void SitingPanel::offerLayers()
{
    const QVariant chosen = m_people->currentData();
    const QSignalBlocker blocker(m_people);
    m_people->clear();
    m_people->addItem(tr("Estimate"));
    if (m_workspace) {
        if (const auto layers = readDemandLayers(m_workspace->project().database())) {
            for (const DemandLayer& layer : *layers) {
                m_people->addItem(layer.name, static_cast<qlonglong>(layer.id));
                m_people->setItemData(m_people->count() - 1, layer.fields, Qt::UserRole + 1);
                m_people->setItemData(m_people->count() - 1, layer.populationField, Qt::UserRole + 2);
            }
        }
    }
    // A layer that says how many people live where is better than an estimate.
    const bool counted = !m_people->itemData(1, Qt::UserRole + 2).toString().isEmpty();
    m_people->setCurrentIndex(chosen.isValid() ? std::max(0, m_people->findData(chosen)) : (counted ? 1 : 0));
    offerFields();
}

void SitingPanel::offerFields()
{
    const bool layer = m_people->currentData().isValid();
    m_field->clear();
    m_field->addItem(tr("All the same"), QString());
    for (const QString& field : m_people->currentData(Qt::UserRole + 1).toStringList()) {
        m_field->addItem(field, field);
    }
    m_field->setCurrentIndex(std::max(0, m_field->findData(m_people->currentData(Qt::UserRole + 2))));
    m_field->setVisible(layer);
    m_share->setVisible(!layer);
}

void SitingPanel::readMissing()
{
    if (!m_workspace || !m_target) {
        return;
    }
    auto reader = m_workspace->project().openReader();
    if (!reader) {
        return;
    }
    const std::shared_ptr<SQLite::Database> database(std::move(*reader));
    const QPointer<SitingPanel> self(this);
    // Counted beside the window: the whole inventory is walked over.
    QThreadPool::globalInstance()->start([self, database, checked = m_workspace->checked(), target = *m_target] {
        const auto& results = checked->result.targets;
        const auto found = std::find_if(results.begin(), results.end(),
                                        [target](const TargetResult& one) { return one.target->id == target; });
        if (found == results.end()) {
            return;
        }
        const auto missing = missingStations(*database, *checked, *found);
        if (!missing) {
            return;
        }
        const auto shared = std::make_shared<const MissingStations>(*missing);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, shared, target] {
                if (self && self->m_target == target) {
                    self->showMissing(shared);
                }
            },
            Qt::QueuedConnection);
    });
}

void SitingPanel::showMissing(std::shared_ptr<const MissingStations> missing)
{
    const bool first = !m_missing;
    const QString before = county();
    m_missing = std::move(missing);
    if (first && !m_missing->generations.empty()) {
        m_generation->setCurrentIndex(m_generation->findData(static_cast<int>(m_missing->generations.front())));
    }
    offerCounties();
    offerMissing();
    if (first) {
        proposeCount();
    }
    updateButtons();
    if (county() != before) {
        Q_EMIT countyChosen(county());
    }
}

void SitingPanel::offerMissing()
{
    QString heading = county().isEmpty() ? tr("Choose a county, or a target over base stations in the target check.")
                                         : tr("Sites for the number below; a target over base stations in the target "
                                              "check says how many are missing.");
    QString words;
    if (m_workspace && m_target) {
        const auto checked = m_workspace->checked();
        const auto& results = checked->result.targets;
        const auto found = std::find_if(results.begin(), results.end(),
                                        [this](const TargetResult& one) { return one.target->id == m_target; });
        if (found != results.end()) {
            const Target& target = *found->target;
            const Region* region = checked->regions.byCode(target.region);
            heading = tr("<b>%1 · %2 %3</b>")
                          .arg((region ? region->name : target.region).toHtmlEscaped(),
                               checked->plan.indicators.value(target.indicator).name.toHtmlEscaped(),
                               QString::number(target.year));
            if (m_missing && m_missing->missingInRegion) {
                heading += QStringLiteral("<br>") +
                           tr("%1 stations missing with plans").arg(formatNumber(*m_missing->missingInRegion, 0));
            }
        }
        if (m_missing) {
            const QString code = county();
            const auto& counties = m_missing->counties;
            const auto one = std::find_if(counties.begin(), counties.end(),
                                          [&code](const auto& each) { return each.region == code; });
            if (one != counties.end() && one->wanted) {
                words = one->ownTarget
                            ? tr("%1 of %2 stations of the county's own target, with plans.")
                                  .arg(formatNumber(one->stations, 0), formatNumber(std::ceil(*one->wanted), 0))
                            : tr("%1 of %2 stations, the county's share by population, with plans.")
                                  .arg(formatNumber(one->stations, 0), formatNumber(std::ceil(*one->wanted), 0));
            }
        }
    }
    m_targetLabel->setText(heading);
    m_missingLabel->setText(words);
    m_missingLabel->setVisible(!words.isEmpty());
}

void SitingPanel::proposeCount()
{
    if (!m_missing) {
        return;
    }
    const auto& counties = m_missing->counties;
    const auto found = std::find_if(counties.begin(), counties.end(),
                                    [code = county()](const auto& one) { return one.region == code; });
    if (found != counties.end() && found->missing() > 0) {
        m_count->setValue(found->missing());
    }
}

void SitingPanel::showScenario()
{
    QString name = tr("none (always counts)");
    if (m_workspace) {
        const auto scenarios = readScenarios(m_workspace->project().database());
        const auto current = currentScenario(m_workspace->project());
        if (scenarios && current) {
            for (const Scenario& one : *scenarios) {
                if (one.id == *current) {
                    name = one.active ? one.name : tr("%1 (switched off: does not count)").arg(one.name);
                }
            }
        }
    }
    m_scenario->setText(name);
}

SitingRequest SitingPanel::request() const
{
    SitingRequest request;
    request.county = county();
    request.count = m_count->value();
    request.generation = static_cast<Generation>(m_generation->currentData().toInt());
    request.radiusM = m_radius->value();
    request.spacingM = m_spacing->value();
    if (m_people->currentData().isValid()) {
        request.demand.layer = m_people->currentData().toLongLong();
        request.demand.field = m_field->currentData().toString();
    }
    request.demand.stationShare = m_share->value() / 100.0;
    request.scenario = m_workspace ? currentScenario(m_workspace->project()) : std::nullopt;
    request.useExistingSites = m_existing->isChecked();
    request.rejected = m_rejected;
    return request;
}

void SitingPanel::suggest()
{
    m_rejected.clear();
    run(m_count->value());
}

void SitingPanel::run(int count)
{
    if (!m_workspace || county().isEmpty()) {
        return;
    }
    SitingRequest asked = request();
    asked.count = count;
    auto reader = m_workspace->project().openReader();
    if (!reader) {
        showError(this, reader.error());
        return;
    }
    std::optional<SitingGround> ground;
    std::optional<SitingResult> result;
    const auto done = runInBackground(this, tr("Looking for sites"), [&](Progress& progress) -> Result<void> {
        auto read = readSitingGround(**reader, asked);
        if (!read) {
            return tl::unexpected(read.error());
        }
        auto found = suggestSites(*read, asked, progress);
        if (!found) {
            return tl::unexpected(found.error());
        }
        ground = std::move(*read);
        result = std::move(*found);
        return {};
    });
    if (!done) {
        showError(this, done.error());
        return;
    }
    m_asked = asked;
    m_sites->setSites(result->sites, result->peopleKnown);
    m_words->setText(qualityInWords(asked, *result) + QLatin1Char('\n') + demandInWords(*ground, asked, *result));
    updateButtons();
    Q_EMIT sitesShown(m_asked.radiusM);
}

std::vector<int> SitingPanel::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows()) {
        rows.push_back(index.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

Station SitingPanel::stationOf(const SuggestedSite& site) const
{
    Station station;
    station.longitude = site.position.longitude;
    station.latitude = site.position.latitude;
    station.operatedBy = static_cast<Operator>(m_operator->currentData().toInt());
    station.generation = m_asked.generation;
    station.status = Status::Planned;
    station.site = site.site;
    station.scenarioId = currentScenario(m_workspace->project());
    station.synthetic = m_workspace->isSynthetic();
    station.note = tr("Suggested by coverage within %1 m").arg(formatNumber(m_asked.radiusM, 0));
    return station;
}

void SitingPanel::accept(const std::vector<int>& rows)
{
    if (!m_workspace || rows.empty()) {
        return;
    }
    std::vector<Station> stations;
    stations.reserve(rows.size());
    for (const int row : rows) {
        stations.push_back(stationOf(m_sites->entries()[static_cast<std::size_t>(row)].site));
    }
    const Region* region = m_workspace->regions().byCode(m_asked.county);
    const auto count = static_cast<int>(stations.size());
    const auto added =
        MapEditor(*m_workspace)
            .addStations(
                stations,
                tr("Accept %n suggested site(s) in %1", nullptr, count).arg(region ? region->name : m_asked.county));
    if (!added) {
        showError(this, added.error());
        return;
    }
    m_sites->removeSites(rows);
    updateButtons();
    Q_EMIT sitesShown(m_asked.radiusM);
    Q_EMIT accepted(count);
}

void SitingPanel::reject(const std::vector<int>& rows)
{
    for (const int row : rows) {
        m_rejected.push_back(m_sites->entries()[static_cast<std::size_t>(row)].site.position);
    }
    if (!rows.empty()) {
        run(m_sites->rowCount());
    }
}

void SitingPanel::clear()
{
    m_rejected.clear();
    m_sites->setSites({}, true);
    m_words->clear();
    updateButtons();
    Q_EMIT sitesShown(0);
}

void SitingPanel::updateButtons()
{
    const bool editable = m_workspace && !m_workspace->project().isReadOnly();
    const bool chosen = m_list->selectionModel() && m_list->selectionModel()->hasSelection();
    const bool any = m_sites->rowCount() > 0;
    m_suggest->setEnabled(m_workspace && !county().isEmpty());
    m_accept->setEnabled(editable && chosen);
    m_acceptAll->setEnabled(editable && any);
    m_reject->setEnabled(chosen);
    m_clear->setEnabled(any);
}

} // namespace qiantu
