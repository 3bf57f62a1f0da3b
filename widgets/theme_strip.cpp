// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_strip.h"

#include "maps/map_style.h"
#include "widgets/time_slider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace qiantu {

ThemeStrip::ThemeStrip(QWidget* parent)
    : QFrame(parent), m_title(new QLabel(this)), m_subtitle(new QLabel(this)), m_slider(new TimeSlider(this))
{
    setObjectName(QStringLiteral("themeStrip"));
    setStyleSheet(QStringLiteral("#themeStrip { background: palette(window); border-top: 1px solid #b0bec5; }"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 2, 4, 2);
    layout->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_title->setFont(style::sans(9.5, true));
    m_title->setObjectName(QStringLiteral("themeStripTitle"));
    m_subtitle->setObjectName(QStringLiteral("themeStripSubtitle"));
    for (auto* label : {m_title, m_subtitle}) {
        // What does not fit is shortened, and stands whole in the tool tip.
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        texts->addWidget(label);
    }
    row->addLayout(texts, 1);
    addButton(*row, "themeStripEdit", tr("Edit …"), tr("Opens the form of the theme shown"),
              &ThemeStrip::editRequested);
    m_store = addButton(*row, "themeStripStore", tr("Store"), tr("Stores the theme shown in the project"),
                        &ThemeStrip::storeRequested);
    addButton(*row, "themeStripCompare", tr("Side by side …"), tr("The theme shown beside another"),
              &ThemeStrip::compareRequested);
    auto* hide = addButton(*row, "themeStripHide", QStringLiteral("✕"), tr("Takes the theme off the map"),
                           &ThemeStrip::hideRequested);
    hide->setAccessibleName(hide->toolTip());
    layout->addLayout(row);
    layout->addWidget(m_slider);
}

QToolButton* ThemeStrip::addButton(QHBoxLayout& row, const char* name, const QString& text, const QString& tip,
                                   void (ThemeStrip::*signal)())
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, signal);
    row.addWidget(button);
    return button;
}

void ThemeStrip::setTexts(const QString& title, const QString& subtitle)
{
    m_titleText = title;
    m_subtitleText = subtitle;
    m_title->setToolTip(title);
    m_subtitle->setToolTip(subtitle);
    elide();
}

void ThemeStrip::setStorable(bool storable)
{
    m_store->setVisible(storable);
}

void ThemeStrip::elide()
{
    m_title->setText(m_title->fontMetrics().elidedText(m_titleText, Qt::ElideRight, m_title->width()));
    m_subtitle->setText(m_subtitle->fontMetrics().elidedText(m_subtitleText, Qt::ElideRight, m_subtitle->width()));
}

void ThemeStrip::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    layout()->activate();
    elide();
}

} // namespace qiantu
