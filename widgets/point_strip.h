// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/new_station.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;

namespace qiantu {

/// The strip over the map's upper left corner while points are added: what the next station is to be, or the name of
/// the next project, or the text of the next annotation. A name may be typed before the click or after it.
class PointStrip : public QFrame
{
    Q_OBJECT

public:
    explicit PointStrip(QWidget* parent);

    /// Shows what belongs to a table: stations, projects or annotations.
    void setTable(const QString& table);

    /// What the next station is; remembered when it changes.
    StationDefaults station() const;
    /// The typed name or text, without surrounding space.
    QString name() const;
    void clearName();
    /// A place was clicked and only its name is wanting.
    void askName();

Q_SIGNALS:
    /// Enter was pressed in the name.
    void nameEntered();
    /// Escape was pressed in the strip.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_title;
    QWidget* m_choices;
    QComboBox* m_operator;
    QComboBox* m_generation;
    QComboBox* m_status;
    QLineEdit* m_name;
    QLabel* m_hint;
};

} // namespace qiantu
