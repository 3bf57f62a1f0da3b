// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/coordinate_pair.h"
#include "models/project/row_id.h"

#include <QDialog>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QgsMapCanvas;
class QgsRubberBand;

namespace qiantu {

class ProjectMap;

/// Adds stations, projects or annotations at typed or pasted coordinates of any datum: each line is read as it is
/// typed, with where it lies, in which county, and what is wrong with it; the map shows the places. All are added as
/// one revision. Not modal, so that the map can be looked at meanwhile.
class CoordinateEntryDialog : public QDialog
{
    Q_OBJECT

public:
    /// All of them must outlive the dialog.
    CoordinateEntryDialog(ProjectMap& map, QgsMapCanvas& canvas, QWidget* parent);
    ~CoordinateEntryDialog() override;

    /// Replaces what is typed, and reads it at once.
    void setText(const QString& text);

    /// What was understood, line by line.
    const std::vector<CoordinateLine>& lines() const { return m_lines; }

Q_SIGNALS:
    /// These rows were added.
    void added(const QString& table, const std::vector<qiantu::RowId>& ids);

private:
    void build();
    void addDatums();
    std::optional<Datum> datum() const;
    DegreeBox home() const;
    QString table() const;
    void read();
    void showLines();
    /// What keeps a line from being added, empty when nothing does.
    QString problemOf(const CoordinateLine& line) const;
    void showOnMap();
    void zoomToPlaces();
    void add();

    ProjectMap& m_map;
    QgsMapCanvas& m_canvas;
    std::vector<CoordinateLine> m_lines;
    int m_good = 0;
    int m_bad = 0;
    QTimer m_soon;
    std::unique_ptr<QgsRubberBand> m_places;
    QComboBox* m_datum;
    QComboBox* m_table;
    QWidget* m_station;
    QComboBox* m_operator;
    QComboBox* m_generation;
    QComboBox* m_status;
    QPlainTextEdit* m_text;
    QTableWidget* m_list;
    QLabel* m_words;
    QCheckBox* m_leaveOut;
    QPushButton* m_zoom;
    QPushButton* m_add;
};

} // namespace qiantu
