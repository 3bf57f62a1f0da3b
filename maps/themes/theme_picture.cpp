// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/project_map.h"
#include "maps/themes/theme_layers.h"
#include "maps/themes/theme_painter.h"

#include <QPointer>
#include <qgsmaplayer.h>

namespace qiantu {

struct ThemePicture::Private
{
    Private(const ProjectMap& map, const Theme& madeOf, ThemeValues said)
        : theme(madeOf), values(std::move(said)), painter(map, theme, values)
    {
        for (QgsMapLayer* layer : painter.layers()) {
            owned.emplace_back(layer);
        }
    }

    Theme theme;
    ThemeValues values;
    ThemePainter painter;
    std::vector<std::unique_ptr<QgsMapLayer>> owned; ///< Empty once they are given away.
};

ThemePicture::ThemePicture(std::unique_ptr<Private> privateData) : d(std::move(privateData)) {}

ThemePicture::~ThemePicture() = default;

Result<std::unique_ptr<ThemePicture>> ThemePicture::make(const ProjectMap& map, const Theme& theme)
{
    auto values = themeValues(theme, ThemeSource::of(map.workspace()));
    if (!values) {
        return tl::unexpected(values.error());
    }
    std::unique_ptr<ThemePicture> picture(new ThemePicture(std::make_unique<Private>(map, theme, std::move(*values))));
    if (auto painted = picture->d->painter.update(map, theme, picture->d->values); !painted) {
        return tl::unexpected(painted.error());
    }
    return picture;
}

const Theme& ThemePicture::theme() const
{
    return d->theme;
}

const ThemeValues& ThemePicture::values() const
{
    return d->values;
}

QString ThemePicture::title() const
{
    return themeTitle(d->theme, d->values);
}

QString ThemePicture::subtitle() const
{
    return themeSubtitle(d->theme, d->values);
}

QList<QgsMapLayer*> ThemePicture::layers() const
{
    QList<QgsMapLayer*> layers = d->painter.layers();
    layers.removeAll(nullptr);
    return layers;
}

void ThemePicture::addTo(QgsLayerTreeGroup& group) const
{
    ThemePainter::addTo(group, layers());
}

QList<QgsMapLayer*> ThemePicture::release()
{
    for (auto& layer : d->owned) {
        layer.release(); // NOLINT(bugprone-unused-return-value): the caller takes them over by the list.
    }
    d->owned.clear();
    return layers();
}

Result<bool> ThemePicture::update(const ProjectMap& map)
{
    auto values = themeValues(d->theme, ThemeSource::of(map.workspace()));
    if (!values) {
        return tl::unexpected(values.error());
    }
    const bool saysOther = values->regions != d->values.regions || values->documents != d->values.documents ||
                           values->asOf != d->values.asOf || values->centreName != d->values.centreName;
    d->values = std::move(*values);
    const auto painted = d->painter.update(map, d->theme, d->values);
    if (!painted) {
        return tl::unexpected(painted.error());
    }
    return *painted || saysOther;
}

} // namespace qiantu
