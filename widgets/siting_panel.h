// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"
#include "models/siting/missing_stations.h"
#include "models/siting/site_list_model.h"
#include "models/siting/site_suggestion.h"

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace qiantu {

class Workspace;

/// "Where next": for a county that is behind, suggests sites for the missing stations, shows them in a list, and takes
/// over one, some or all as planned stations of the current scenario, one revision each time. A rejected one is
/// replaced by another suggestion.
class SitingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SitingPanel(QWidget* parent = nullptr);
    ~SitingPanel() override;

    /// Works on a project; nullptr: on none.
    void setWorkspace(Workspace* workspace);
    /// Asks for the stations that a target misses: offers its counties with what each one lacks, the worst chosen.
    void setTarget(RowId target);
    /// Chooses a county.
    void setCounty(const QString& code);
    QString county() const;

    /// What is asked for as the form says.
    SitingRequest request() const;
    /// Suggests sites as the form says; asks nothing.
    void suggest();
    /// Makes planned stations of these rows of the list, one revision.
    void accept(const std::vector<int>& rows);
    /// Takes these rows away for good and suggests others instead.
    void reject(const std::vector<int>& rows);
    /// Forgets all suggestions and rejections.
    void clear();

    const SiteListModel& sites() const { return *m_sites; }

    /// The rows chosen in the list.
    std::vector<int> chosenRows() const;

    QTableView* list() const { return m_list; }

Q_SIGNALS:
    /// Other sites are suggested, or others are chosen; with the radius that each covers, metres.
    void sitesShown(double radiusM);
    /// The user wants to see a place.
    void placeActivated(double longitude, double latitude);
    /// Another county is chosen.
    void countyChosen(const QString& code);
    /// So many planned stations were made.
    void accepted(int count);

private:
    void buildForm();
    void buildList();
    void offerCounties();
    void offerLayers();
    void offerFields();
    void offerMissing();
    /// As many as the county misses.
    void proposeCount();
    void readMissing();
    void showMissing(std::shared_ptr<const MissingStations> missing);
    void showScenario();
    void updateButtons();
    void run(int count);
    Station stationOf(const SuggestedSite& site) const;

    Workspace* m_workspace = nullptr;
    std::optional<RowId> m_target;
    std::shared_ptr<const MissingStations> m_missing; ///< Null until known.
    std::vector<GeoPosition> m_rejected;
    SitingRequest m_asked; ///< What the suggestions shown answer.
    SiteListModel* m_sites;
    QFormLayout* m_form;
    QLabel* m_targetLabel;
    QComboBox* m_county;
    QLabel* m_missingLabel;
    QSpinBox* m_count;
    QComboBox* m_generation;
    QComboBox* m_operator;
    QSpinBox* m_radius;
    QSpinBox* m_spacing;
    QComboBox* m_people;
    QComboBox* m_field;
    QSpinBox* m_share;
    QCheckBox* m_existing;
    QLabel* m_scenario;
    QPushButton* m_suggest;
    QTableView* m_list;
    QLabel* m_words;
    QPushButton* m_accept;
    QPushButton* m_acceptAll;
    QPushButton* m_reject;
    QPushButton* m_clear;
};

} // namespace qiantu
