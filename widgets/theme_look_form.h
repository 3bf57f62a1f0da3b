// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme_values.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QSpinBox;

namespace qiantu {

class HistogramView;
class ThemeFilterForm;

/// How a theme is drawn: its classes with a histogram whose limits are dragged, its palette, and what belongs to its
/// kind alone. Dragging a limit makes the classes ones by hand.
class ThemeLookForm : public QWidget
{
    Q_OBJECT

public:
    ThemeLookForm(const Workspace& workspace, QWidget* parent = nullptr);

    /// Shows the look of a theme. Not an edit.
    void setTheme(const Theme& theme);
    /// Puts the look into a theme, leaving what it measures as it is.
    void apply(Theme& theme) const;
    /// Shows what the values of the theme as it is now come to: histogram, limits, what the centre is.
    void showValues(const Theme& theme, const ThemeValues& values);
    /// There are no values to show.
    void clearValues();
    /// Ends classes by hand, whose limits belong to other values.
    void forgetBreaks();

    HistogramView& histogram() const { return *m_histogram; }

Q_SIGNALS:
    void edited();

private:
    void build();
    void buildKindRows();
    void connectFields();
    void offerPalettes();
    void offerIndicators();
    void offerProgrammes();
    void offerParts();
    void showRows();
    bool hasClasses() const;
    Classification::Method method() const;
    static QStringList checkedOf(const QListWidget& list);
    static void check(QListWidget& list, const QStringList& keys);

    const Workspace& m_workspace;
    ThemeKind m_kind = ThemeKind::Graduated;
    std::vector<double> m_breaks; ///< By hand.
    QFormLayout* m_form;
    QComboBox* m_palette;
    QCheckBox* m_reversed;
    QComboBox* m_method;
    QSpinBox* m_classes;
    QCheckBox* m_acrossYears;
    QCheckBox* m_ownCentre;
    QDoubleSpinBox* m_centre;
    QLabel* m_centreName;
    QWidget* m_centreRow;
    QComboBox* m_parts;
    QCheckBox* m_bars;
    QListWidget* m_indicators;
    ThemeFilterForm* m_filter;
    QDoubleSpinBox* m_largest;
    QDoubleSpinBox* m_dot;
    QDoubleSpinBox* m_cell;
    QListWidget* m_programmes;
    HistogramView* m_histogram;
    QLabel* m_histogramTitle;
};

} // namespace qiantu
