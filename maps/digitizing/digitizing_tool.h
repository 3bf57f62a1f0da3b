// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/digitizing/shape_edit.h"
#include "maps/digitizing/shape_source.h"
#include "maps/digitizing/snapper.h"

#include <QPointer>
#include <memory>
#include <qgsmaptool.h>

class QLabel;
class QgsRubberBand;
class QgsSnapIndicator;
class QgsVertexMarker;

namespace qiantu {

class ProjectMap;

/// What all tools that change lines and polygons have in common: snapping with a visible hint, live figures beside the
/// cursor, one way to write, and what happens when something cannot be written: nothing is stored, the place is marked,
/// and the words go to whoever listens, with the offer to repair.
class DigitizingTool : public QgsMapTool
{
    Q_OBJECT

public:
    /// All must outlive the tool.
    DigitizingTool(QgsMapCanvas* canvas, ProjectMap& map, Snapper& snapper);
    ~DigitizingTool() override;

    /// What to do next, for the status bar.
    virtual QString hint() const = 0;

    /// Whether an edit was refused and waits to be repaired or given up.
    bool isRefused() const { return m_refused.has_value(); }

    /// Repairs what was refused and writes it.
    void repair();
    /// Gives the refused edit up and goes back to where the tool was.
    virtual void giveUp();

    void activate() override;
    void deactivate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// hint() changed.
    void hintChanged(const QString& text);
    /// Something was not done. `repairable`: repair() may do it after all.
    void refused(const qiantu::Error& error, bool repairable);
    /// The refusal is over, by a repair, another try or giving up.
    void refusalEnded();
    /// An edit was written; the ids of added rows.
    void written(const QString& table, const std::vector<qiantu::RowId>& added);
    /// The user is done with the tool (Escape with nothing begun).
    void leaveRequested();

protected:
    /// Snaps and shows what was caught.
    Snap locate(const QgsPointXY& mapPoint, const Snapper::Refuse& refuse = {});
    /// Takes the hint of what was caught off the map.
    void hideCaught();
    /// What was caught in words, empty for nothing.
    static QString caughtText(const Snap& snap);
    /// The shapes of these that are on the map; what cannot be seen is not taken hold of.
    std::vector<MapShape> visible(std::vector<MapShape> shapes) const;
    /// The visible shape at a place (degrees), within the snapping tolerance.
    std::optional<MapShape> shapeAt(const QgsPointXY& degrees) const;
    /// Shows figures beside a place of the map; empty hides them.
    void showNote(const QgsPointXY& mapPoint, const QString& text);
    /// Checks and writes an edit. False when it was refused; then the tool stays as it is.
    bool store(const ShapeEdit& edit);
    /// Says why something is not done, marking a place if there is one (degrees).
    void refuse(const Error& error, const std::optional<QgsPointXY>& place = {}, bool repairable = false);
    void endRefusal();

    /// Called after a refused edit was repaired and written.
    virtual void repaired() {}

    /// The keys that the tool wants for itself although they may be shortcuts of the window.
    virtual bool wantsKey(const QKeyEvent& event) const;

    /// A band in the house's drawing colour.
    std::unique_ptr<QgsRubberBand> makeBand(Qgis::GeometryType type, bool dashed = false) const;
    void showGeometry(QgsRubberBand& band, const QgsGeometry& geometry) const;
    /// Degrees of latitude that the snapping tolerance spans at a place.
    double reachDegrees(const QgsPointXY& degrees) const;

    ProjectMap& map() const { return m_map; }

    Snapper& snapper() const { return m_snapper; }

    const ShapeSource& source() const { return m_source; }

    const DrawingSettings& settings() const { return m_snapper.settings(); }

private:
    ProjectMap& m_map;
    Snapper& m_snapper;
    ShapeSource m_source;
    std::unique_ptr<QgsSnapIndicator> m_indicator;
    std::unique_ptr<QgsVertexMarker> m_stationMark;
    std::unique_ptr<QgsVertexMarker> m_faultMark;
    std::unique_ptr<QgsRubberBand> m_faultBand;
    QPointer<QLabel> m_note; // A child of the canvas.
    std::optional<ShapeEdit> m_refused;
    bool m_refusalShown = false;
};

/// Lengths and areas as the tools show them: metres up to ten kilometres, square metres up to a tenth of a square
/// kilometre.
QString lengthText(double metres);
QString areaText(double squareMetres);
/// Degrees clockwise from north, 0 … 360, with a decimal.
QString azimuthText(double degrees);

} // namespace qiantu
