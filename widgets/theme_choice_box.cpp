// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_choice_box.h"

#include "models/themes/theme_editor.h"
#include "models/workspace/workspace.h"

#include <QAbstractItemView>
#include <QStandardItemModel>
#include <algorithm>

namespace qiantu {

ThemeChoices ThemeChoices::of(const Workspace& workspace)
{
    return {ThemeEditor(workspace.project()).list().value_or(std::vector<Theme>()),
            readyThemes(ThemeSource::of(workspace)).value_or(std::vector<ReadyTheme>())};
}

ThemeChoiceBox::ThemeChoiceBox(QWidget* parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    setMaxVisibleItems(24);
    addItem(tr("None"));
}

void ThemeChoiceBox::fill(const ThemeChoices& choices)
{
    while (count() > 1) {
        removeItem(count() - 1);
    }
    m_themes.clear();
    if (!choices.stored.empty()) {
        addHeading(tr("In the project"));
        for (const auto& theme : choices.stored) {
            addTheme(theme.name, theme.id);
        }
    }
    QString category;
    for (const auto& ready : choices.ready) {
        if (ready.category != category) {
            category = ready.category;
            addHeading(ready.categoryName);
        }
        addTheme(ready.theme.name, ready.theme);
    }
    // The list may be wider than the box, so that names are read whole.
    view()->setMinimumWidth(std::min(view()->sizeHintForColumn(0) + 32, 520));
}

void ThemeChoiceBox::setNothing(const QString& text)
{
    setItemText(0, text);
}

std::optional<SheetTheme> ThemeChoiceBox::theme() const
{
    const QVariant place = currentData();
    return place.isValid() ? std::optional(m_themes[place.value<std::size_t>()]) : std::nullopt;
}

void ThemeChoiceBox::setTheme(const std::optional<SheetTheme>& theme)
{
    if (!theme) {
        setCurrentIndex(0);
        return;
    }
    const auto found = std::find(m_themes.begin(), m_themes.end(), *theme);
    if (found == m_themes.end()) {
        const auto* unstored = std::get_if<Theme>(&*theme);
        if (unstored == nullptr) {
            setCurrentIndex(0);
            return;
        }
        addTheme(unstored->name, *unstored);
        setCurrentIndex(count() - 1);
        return;
    }
    setCurrentIndex(findData(QVariant::fromValue(static_cast<std::size_t>(found - m_themes.begin()))));
}

void ThemeChoiceBox::addHeading(const QString& text)
{
    addItem(text);
    auto* heading = static_cast<QStandardItemModel*>(model())->item(count() - 1);
    heading->setFlags(Qt::NoItemFlags);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
}

void ThemeChoiceBox::addTheme(const QString& name, const SheetTheme& theme)
{
    addItem(name, QVariant::fromValue(m_themes.size()));
    m_themes.push_back(theme);
}

} // namespace qiantu
