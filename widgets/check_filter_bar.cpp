// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/check_filter_bar.h"

#include "maps/map_style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSet>
#include <QToolButton>
#include <algorithm>
#include <array>

namespace qiantu {

namespace {

constexpr std::array allStatuses{CheckStatus::Met,    CheckStatus::OnTrack, CheckStatus::Behind,
                                 CheckStatus::Missed, CheckStatus::NoData,  CheckStatus::InConflict};

/// Fills a choice anew without losing what was chosen or telling anybody.
template <typename Fill>
void refill(QComboBox& box, const Fill& fill)
{
    const QSignalBlocker blocker(&box);
    const QVariant chosen = box.currentData();
    box.clear();
    fill(box);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

} // namespace

CheckFilterBar::CheckFilterBar(QWidget* parent)
    : QWidget(parent),
      m_region(new QComboBox(this)),
      m_document(new QComboBox(this)),
      m_year(new QComboBox(this)),
      m_kind(new QComboBox(this)),
      m_text(new QLineEdit(this)),
      m_superseded(new QCheckBox(tr("superseded"), this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(8, 2, 8, 2);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    for (auto* box : {m_region, m_document, m_year, m_kind}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        connect(box, &QComboBox::currentIndexChanged, this, &CheckFilterBar::changed);
    }
    m_region->setObjectName(QStringLiteral("filterRegion"));
    m_document->setObjectName(QStringLiteral("filterDocument"));
    m_year->setObjectName(QStringLiteral("filterYear"));
    m_kind->setObjectName(QStringLiteral("filterKind"));
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setPlaceholderText(tr("Filter by words"));
    m_text->setClearButtonEnabled(true);
    m_superseded->setToolTip(tr("Also show targets that a stronger or later document replaces"));
    m_superseded->setObjectName(QStringLiteral("filterSuperseded"));
    grid->addWidget(m_region, 0, 0);
    grid->addWidget(m_document, 0, 1, 1, 2);
    grid->addWidget(m_year, 1, 0);
    grid->addWidget(m_kind, 1, 1);
    grid->addWidget(m_superseded, 1, 2);
    grid->addWidget(m_text, 2, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto* chips = new QGridLayout;
    chips->setSpacing(2);
    int place = 0;
    for (const auto status : allStatuses) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setObjectName(QStringLiteral("status_") + toText(status));
        button->setToolTip(tr("Only: %1").arg(displayName(status)));
        button->setStyleSheet(
            QStringLiteral(
                "QToolButton { color: %1; font-weight: 600; padding: 2px 1px; border: 1px solid transparent; }"
                "QToolButton:checked { background: %1; color: white; border-radius: 3px; }"
                "QToolButton:hover:!checked { border: 1px solid %1; border-radius: 3px; }")
                .arg(style::color(status).darker(110).name()));
        connect(button, &QToolButton::toggled, this, &CheckFilterBar::changed);
        chips->addWidget(button, place / 3, place % 3);
        ++place;
        m_statuses.insert(status, button);
    }
    grid->addLayout(chips, 3, 0, 1, 3);
    connect(m_text, &QLineEdit::textChanged, this, &CheckFilterBar::changed);
    connect(m_superseded, &QCheckBox::toggled, this, &CheckFilterBar::changed);
    refill(*m_kind, [](QComboBox& box) {
        box.addItem(tr("binding or not"), -1);
        box.addItem(tr("binding"), static_cast<int>(TargetKind::Binding));
        box.addItem(tr("expected"), static_cast<int>(TargetKind::Expected));
        box.addItem(tr("not stated"), static_cast<int>(TargetKind::Unstated));
    });
    offer(nullptr);
    setCounts({});
}

void CheckFilterBar::offer(const CheckedPlan* checked)
{
    refill(*m_region, [&](QComboBox& box) {
        box.addItem(tr("All regions"), QString());
        if (!checked) {
            return;
        }
        for (const auto& region : checked->regions.regions()) {
            if (region.level != RegionLevel::Prefecture) {
                continue;
            }
            box.addItem(region.name, region.code);
            for (const auto& code : checked->regions.countiesOf(region.code)) {
                box.addItem(QStringLiteral("　") + checked->regions.byCode(code)->name, code);
            }
        }
    });
    refill(*m_document, [&](QComboBox& box) {
        box.addItem(tr("All documents"), QString());
        if (!checked) {
            return;
        }
        QSet<QString> used;
        for (const auto& target : checked->plan.targets) {
            used << target.document;
        }
        QStringList keys(used.begin(), used.end());
        keys.sort();
        for (const auto& key : keys) {
            const auto& document = checked->plan.documents.value(key);
            box.addItem(document.shortTitle, key);
            box.setItemData(box.count() - 1, document.title, Qt::ToolTipRole);
        }
    });
    refill(*m_year, [&](QComboBox& box) {
        box.addItem(tr("All years"), QVariant());
        if (!checked) {
            return;
        }
        QSet<int> used;
        for (const auto& target : checked->plan.targets) {
            used << target.year;
        }
        QList<int> years(used.begin(), used.end());
        std::sort(years.begin(), years.end());
        for (const int year : years) {
            box.addItem(tr("%1", "a year").arg(QString::number(year)), year);
        }
    });
}

void CheckFilterBar::setCounts(const QHash<CheckStatus, int>& counts)
{
    for (const auto status : allStatuses) {
        m_statuses.value(status)->setText(
            QStringLiteral("%1 %2 %3").arg(style::sign(status), displayName(status)).arg(counts.value(status)));
    }
}

void CheckFilterBar::setRegion(const QString& code)
{
    m_region->setCurrentIndex(std::max(0, m_region->findData(code)));
}

CheckFilterModel::Filter CheckFilterBar::filter() const
{
    CheckFilterModel::Filter filter;
    filter.region = m_region->currentData().toString();
    filter.scope = CheckFilterModel::RegionScope::Related;
    filter.document = m_document->currentData().toString();
    if (m_year->currentData().isValid()) {
        filter.year = m_year->currentData().toInt();
    }
    if (m_kind->currentData().toInt() >= 0) {
        filter.kind = static_cast<TargetKind>(m_kind->currentData().toInt());
    }
    for (auto it = m_statuses.cbegin(); it != m_statuses.cend(); ++it) {
        if (it.value()->isChecked()) {
            filter.statuses << it.key();
        }
    }
    filter.text = m_text->text();
    filter.showSuperseded = m_superseded->isChecked();
    return filter;
}

void CheckFilterBar::changed()
{
    Q_EMIT filterChanged(filter());
}

} // namespace qiantu
