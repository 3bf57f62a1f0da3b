// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;

namespace qiantu {

class ThemeFilterForm;
class Workspace;

/// What a theme measures for each region: an indicator or a count over a layer, as its value, a ratio, a difference, a
/// change, or against its target.
class ThemeFigureForm : public QWidget
{
    Q_OBJECT

public:
    ThemeFigureForm(const Workspace& workspace, QWidget* parent = nullptr);

    /// Not an edit.
    void setFigure(const ThemeFigure& figure);
    ThemeFigure figure() const;
    /// Whether only the status of a target can be measured, as a theme of statuses does, or everything but that.
    void setStatusOnly(bool statusOnly);

Q_SIGNALS:
    void edited();

private:
    void build();
    void fillKinds();
    void fillQuantities();
    void showRows();
    void chooseQuantity(const ThemeFigure& figure);
    ThemeFigure::Kind kind() const;

    const Workspace& m_workspace;
    ThemeFigure m_figure; ///< With what no box shows.
    bool m_statusOnly = false;
    QFormLayout* m_form;
    QComboBox* m_kind;
    QComboBox* m_quantity;
    ThemeFilterForm* m_filter;
    QComboBox* m_other;
    QComboBox* m_factor;
    QDateEdit* m_since;
    QCheckBox* m_relative;
    QComboBox* m_operator;
};

} // namespace qiantu
