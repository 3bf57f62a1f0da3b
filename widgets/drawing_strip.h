// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QFrame>
#include <QVariantMap>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace qiantu {

/// The strip over the map's upper left corner while something is drawn: what the next area or route is to be, and what
/// is wrong with the last one, with the offer to repair it.
class DrawingStrip : public QFrame
{
    Q_OBJECT

public:
    explicit DrawingStrip(QWidget* parent);

    /// Shows the choices for new rows of a table (areas, routes), or none when `table` is empty. `title` is the tool's.
    void setTool(const QString& title, const QString& table);
    /// The chosen columns and values of the table that is shown; a name only where one was typed.
    QVariantMap attributes() const;
    /// The next thing has a name of its own.
    void clearName();
    /// Shows what was not done and why.
    void showRefusal(const Error& error, bool repairable);
    void clearRefusal();

Q_SIGNALS:
    void attributesChanged();
    void repairRequested();
    void giveUpRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fit();

    QString m_table;
    QLabel* m_title;
    QWidget* m_choices;
    QLabel* m_kindLabel;
    QComboBox* m_areaKind;
    QComboBox* m_routeKind;
    QLabel* m_operatorLabel;
    QComboBox* m_operator;
    QComboBox* m_status;
    QLineEdit* m_name;
    QFrame* m_refusal;
    QLabel* m_words;
    QPushButton* m_repair;
};

} // namespace qiantu
