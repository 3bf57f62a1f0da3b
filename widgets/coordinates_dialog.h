// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/position.h"

#include <QDialog>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace qiantu {

class Workspace;

/// Goes to coordinates in any datum, and says of a point of the map (clicked while the button is down, or typed) what
/// its coordinates are in every datum, ready to be copied. Stays open beside the map.
class CoordinatesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CoordinatesDialog(QWidget* parent);

    /// Says the county of points of this project; nullptr: of none.
    void setWorkspace(Workspace* workspace);
    /// Shows the coordinates of a point (degrees, CGCS2000).
    void showPosition(const GeoPosition& position);
    /// Puts the cursor where coordinates are typed.
    void startTyping();
    /// Presses the capture button.
    void startCapture();
    /// The capture button comes up, because another tool was chosen.
    void endCapture();

Q_SIGNALS:
    /// The user wants to see a point (degrees, CGCS2000) on the map.
    void goTo(double longitude, double latitude);
    /// Points are to be taken from the map from now on, or no more.
    void captureToggled(bool capture);

private:
    void read();
    void go();
    void copy();

    QLineEdit* m_typed;
    QComboBox* m_datum;
    QLabel* m_answer;
    QPushButton* m_go;
    QPushButton* m_capture;
    QTreeWidget* m_list;
    Workspace* m_workspace = nullptr;
    std::optional<GeoPosition> m_position;
};

} // namespace qiantu
