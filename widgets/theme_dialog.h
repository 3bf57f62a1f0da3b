// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/themes/theme_values.h"

#include <QDialog>
#include <QTimer>
#include <optional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QFrame;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace qiantu {

class ProjectMap;
class ThemeFigureForm;
class ThemeLookForm;
class ThemePreview;

/// The form of a theme: what it shows, how it is drawn and what is written, with a live map beside it. "Save" stores it
/// as one revision; "Show only" closes without storing; cancelled it leaves everything as it was.
class ThemeDialog : public QDialog
{
    Q_OBJECT

public:
    /// What exec() returns besides Accepted (stored) and Rejected.
    static constexpr int ShowOnly = 2;

    /// A form for a stored theme (by its id) or, with id 0, for a new one that begins like `theme`. `map` must outlive
    /// it.
    ThemeDialog(ProjectMap& map, const Theme& theme, QWidget* parent = nullptr);

    /// A theme to begin a new one with: the first indicator that counties have values of.
    static Theme startingTheme(const Workspace& workspace);

    /// The theme as the form says it now; after Accepted with its id.
    Theme theme() const;

    ThemePreview& preview() const { return *m_preview; }

    void accept() override;

private:
    static constexpr int noDecimals = -1; ///< As the indicator says.

    QWidget* buildContent();
    QWidget* buildText();
    void build();
    void connectForms();
    void showTheme(const Theme& theme);
    void showKind();
    void offerYears();
    void showYear();
    void changed();
    void valuesChanged();
    void refresh();
    void nameItself(const ThemeValues& values);
    void showWarnings(const ThemeValues* values, const QString& fault);
    void take(const Theme& offered);
    QString ownName(const ThemeValues& values) const;

    ProjectMap& m_map;
    Theme m_theme;          ///< With what no field shows.
    Theme m_initial;        ///< What the fields began with.
    bool m_named = false;   ///< The user has typed a name.
    bool m_filling = false; ///< Fields are being filled; nothing is an edit.
    QLineEdit* m_name;
    QTabWidget* m_tabs;
    QFormLayout* m_content = nullptr;
    QComboBox* m_kind;
    QComboBox* m_level;
    QComboBox* m_year;
    QDateEdit* m_date;
    ThemeFigureForm* m_figure;
    QLabel* m_secondTitle;
    ThemeFigureForm* m_second;
    ThemeLookForm* m_look;
    QComboBox* m_unit;
    QSpinBox* m_decimals;
    QCheckBox* m_grouped;
    QCheckBox* m_noData;
    QCheckBox* m_labelNames;
    QCheckBox* m_labelValues;
    QDoubleSpinBox* m_labelSize;
    QFrame* m_strip;
    QHBoxLayout* m_offers;
    QLabel* m_warning;
    ThemePreview* m_preview;
    QLabel* m_subtitle;
    QPushButton* m_save = nullptr;
    QPushButton* m_showOnly = nullptr;
    QTimer m_refreshing;
};

} // namespace qiantu
