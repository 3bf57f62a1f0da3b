// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/check_delegate.h"

#include "maps/map_style.h"
#include "models/checking/check_model.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

namespace qiantu {

namespace {

constexpr int padding = 5;
constexpr int barHeight = 6;
constexpr int barWidth = 96;

QFont smaller(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

bool isTarget(const QModelIndex& index)
{
    return !index.data(CheckModel::IsGroupRole).toBool();
}

/// Whether the row says what the plans would change: where it is enough to be seen in the figures.
bool hasPlansLine(const QModelIndex& index)
{
    return index.data(CheckModel::PlansChangeItRole).toBool() &&
           index.data(CheckModel::WithPlansTextRole) != index.data(CheckModel::ActualTextRole);
}

/// What and when; and where, when the document names another place than the group's region.
QString titleOf(const QModelIndex& index)
{
    QString title = CheckDelegate::tr("%1 · %2").arg(index.data(Qt::DisplayRole).toString(),
                                                     index.data(CheckModel::YearRole).toString());
    const QString place = index.data(CheckModel::RegionNameRole).toString();
    const QString around = index.parent().data(CheckModel::RegionNameRole).toString();
    if (!around.isEmpty() && place != around) {
        title += QStringLiteral("（%1）").arg(place);
    }
    return title;
}

/// A share as the model gives it, below 0 where there is none.
double share(const QVariant& value)
{
    return value.isValid() ? value.toDouble() : -1;
}

/// "● 3  ▼ 5": how many targets of each status a group has.
QString countsText(const QVariantMap& counts)
{
    QStringList parts;
    for (const auto status : {CheckStatus::Met, CheckStatus::OnTrack, CheckStatus::Behind, CheckStatus::Missed,
                              CheckStatus::NoData, CheckStatus::InConflict}) {
        if (const int count = counts.value(toText(status)).toInt(); count > 0) {
            parts << QStringLiteral("%1%2").arg(style::sign(status)).arg(count);
        }
    }
    return parts.join(QLatin1Char(' '));
}

/// The share of the target that is reached, with what the plans would add in a paler shade.
void paintBar(QPainter& painter, const QRect& bar, double progress, double withPlans, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xdd, 0xe1, 0xe4));
    painter.drawRoundedRect(bar, 3, 3);
    const auto part = [&](double share, const QColor& fill) {
        QRect filled = bar;
        filled.setWidth(std::max(share > 0 ? 3 : 0, static_cast<int>(bar.width() * std::clamp(share, 0.0, 1.0))));
        painter.setBrush(fill);
        painter.drawRoundedRect(filled, 3, 3);
    };
    if (withPlans > progress) {
        QColor pale = color;
        pale.setAlpha(90);
        part(withPlans, pale);
    }
    if (progress > 0) {
        part(progress, color);
    }
}

} // namespace

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = QFontMetrics(option.font).height();
    const int small = QFontMetrics(smaller(option.font)).height();
    const int height =
        isTarget(index) ? line + small + padding * 2 + 3 + (hasPlansLine(index) ? small + 2 : 0) : line + padding * 2;
    return {200, height};
}

QRect CheckDelegate::valueRect(const QRect& row, const QFont& font, const QModelIndex& index) const
{
    QFont bold = font;
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int width = metrics.horizontalAdvance(index.data(CheckModel::TargetTextRole).toString()) + 2;
    const QRect area = row.adjusted(padding, padding, -padding, -padding);
    return {area.right() - width + 1, area.top(), width, QFontMetrics(font).height()};
}

void CheckDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const auto* style = option.widget ? option.widget->style() : QApplication::style();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
    painter->setRenderHint(QPainter::Antialiasing);
    if (isTarget(index)) {
        paintTarget(*painter, option, index);
    } else {
        paintGroup(*painter, option, index);
    }
    painter->restore();
}

void CheckDelegate::paintTarget(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool superseded = index.data(CheckModel::SupersededRole).toBool();
    const auto status = static_cast<CheckStatus>(index.data(CheckModel::StatusRole).toInt());
    const QColor text =
        selected ? option.palette.color(QPalette::HighlightedText) : option.palette.color(QPalette::Text);
    QColor pale = text;
    pale.setAlphaF(0.72F);
    const QColor statusColor = style::color(status);
    const QRect area = option.rect.adjusted(padding, padding, -padding, -padding);
    const QFontMetrics metrics(option.font);
    const QFont smallFont = smaller(option.font);
    const QFontMetrics smallMetrics(smallFont);

    // First line: sign, what and when, target.
    QRect first(area.left(), area.top(), area.width(), metrics.height());
    const int signWidth = metrics.horizontalAdvance(QStringLiteral("●")) + 6;
    painter.setFont(option.font);
    painter.setPen(selected ? text : statusColor);
    painter.drawText(QRect(first.left(), first.top(), signWidth, first.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     style::sign(status));
    QFont bold = option.font;
    bold.setBold(true);
    bold.setStrikeOut(superseded);
    painter.setFont(bold);
    painter.setPen(superseded ? pale : text);
    const QString target = index.data(CheckModel::TargetTextRole).toString();
    const int targetWidth = QFontMetrics(bold).horizontalAdvance(target) + 2;
    painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, target);
    QFont titleFont = option.font;
    titleFont.setStrikeOut(superseded);
    painter.setFont(titleFont);
    const QRect title(first.left() + signWidth, first.top(), first.width() - signWidth - targetWidth - 8,
                      first.height());
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(titleOf(index), Qt::ElideRight, title.width()));

    // Second line: progress, actual, gap or status.
    const QRect second(area.left() + signWidth, first.bottom() + 4, area.width() - signWidth, smallMetrics.height());
    const QRect bar(second.left(), second.center().y() - barHeight / 2, barWidth, barHeight);
    const double progress = share(index.data(CheckModel::ProgressRole));
    paintBar(painter, bar, progress, share(index.data(CheckModel::ProgressWithPlansRole)), statusColor);
    painter.setFont(smallFont);
    painter.setPen(pale);
    const QString gap = index.data(CheckModel::GapTextRole).toString();
    const bool hasGap = !gap.isEmpty() && gap != QStringLiteral("–");
    const QString right =
        !hasGap ? displayName(status) : displayName(status) + QStringLiteral(" · ") + tr("short by %1").arg(gap);
    const int rightWidth = smallMetrics.horizontalAdvance(right) + 2;
    const QRect actual(bar.right() + 8, second.top(), second.right() - bar.right() - 8 - rightWidth - 6,
                       second.height());
    painter.drawText(
        actual, Qt::AlignLeft | Qt::AlignVCenter,
        smallMetrics.elidedText(index.data(CheckModel::ActualTextRole).toString(), Qt::ElideRight, actual.width()));
    painter.setPen(selected ? text : statusColor.darker(115));
    painter.drawText(second, Qt::AlignRight | Qt::AlignVCenter, right);
    if (hasPlansLine(index)) {
        paintPlans(painter, QRect(second.left(), second.bottom() + 3, second.width(), second.height()), pale, index);
    }
}

void CheckDelegate::paintPlans(QPainter& painter, const QRect& line, const QColor& text, const QModelIndex& index)
{
    const auto status = static_cast<CheckStatus>(index.data(CheckModel::StatusWithPlansRole).toInt());
    const QFontMetrics metrics(painter.font());
    const QString gap = index.data(CheckModel::GapWithPlansTextRole).toString();
    const bool hasGap = !gap.isEmpty() && gap != QStringLiteral("–");
    const QString right = QStringLiteral("%1 %2").arg(style::sign(status), displayName(status)) +
                          (hasGap ? QStringLiteral(" · ") + tr("short by %1").arg(gap) : QString());
    const int rightWidth = metrics.horizontalAdvance(right) + 2;
    painter.setPen(text);
    const QRect left = line.adjusted(0, 0, -rightWidth - 6, 0);
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(tr("with plans: %1").arg(index.data(CheckModel::WithPlansTextRole).toString()),
                                        Qt::ElideRight, left.width()));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, right);
}

void CheckDelegate::paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor text =
        selected ? option.palette.color(QPalette::HighlightedText) : option.palette.color(QPalette::Text);
    const QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    QFont bold = option.font;
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    painter.setFont(bold);
    painter.setPen(text);
    const QString counts = countsText(index.data(CheckModel::StatusCountsRole).toMap());
    const QFont smallFont = smaller(option.font);
    const QString title = index.data(Qt::DisplayRole).toString();
    const int titleWidth = std::min(metrics.horizontalAdvance(title) + 4, area.width());
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(title, Qt::ElideRight, area.width()));
    painter.setFont(smallFont);
    QColor pale = text;
    pale.setAlphaF(0.7F);
    painter.setPen(pale);
    const QRect rest = area.adjusted(titleWidth + 8, 0, 0, 0);
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetrics(smallFont).elidedText(counts, Qt::ElideRight, rest.width()));
}

} // namespace qiantu
