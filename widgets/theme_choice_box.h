// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layouts/sheet.h"
#include "models/themes/ready_themes.h"

#include <QComboBox>
#include <optional>
#include <vector>

namespace qiantu {

class Workspace;

/// What there is to choose from; working it out takes time, so boxes side by side share it.
struct ThemeChoices
{
    std::vector<Theme> stored;     ///< By name.
    std::vector<ReadyTheme> ready; ///< By category.

    /// The themes of a project as it is now. What cannot be worked out is missing in the gallery, too, which says why.
    static ThemeChoices of(const Workspace& workspace);
};

/// A box to choose the theme of a sheet: none, a theme that the project keeps, or one of the gallery's, which need not
/// be stored to be printed. Gallery themes stand under their categories.
class ThemeChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ThemeChoiceBox(QWidget* parent = nullptr);

    /// Lists themes; chooses none.
    void fill(const ThemeChoices& choices);
    /// What the first entry says, which chooses no theme.
    void setNothing(const QString& text);

    /// The one chosen.
    std::optional<SheetTheme> theme() const;
    /// Chooses a theme. One that is not listed, such as the shown one with a year of its own, is added to the list; an
    /// id that the project does not have chooses none.
    void setTheme(const std::optional<SheetTheme>& theme);

private:
    void addHeading(const QString& text);
    void addTheme(const QString& name, const SheetTheme& theme);

    std::vector<SheetTheme> m_themes; ///< An entry's data is its place here.
};

} // namespace qiantu
