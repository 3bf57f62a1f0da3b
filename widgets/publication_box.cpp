// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/publication_box.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace qiantu {

PublicationBox::PublicationBox(QWidget* parent)
    : QWidget(parent),
      m_publish(new QCheckBox(tr("For pu&blication"), this)),
      m_stations(new QCheckBox(tr("Station positions may be published"), this)),
      m_words(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_publish);
    column->addWidget(m_stations);
    column->addWidget(m_words);
    m_publish->setObjectName(QStringLiteral("forPublication"));
    m_stations->setObjectName(QStringLiteral("stationsAllowed"));
    m_words->setObjectName(QStringLiteral("publicationGaps"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::RichText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_publish->setToolTip(tr("A map that leaves the house needs official boundaries and an approval number, and shows "
                             "no station positions unless that is allowed."));
    m_stations->setToolTip(tr("Kept in the project. Ask who is responsible before you allow it."));
    connect(m_publish, &QCheckBox::toggled, this, &PublicationBox::changed);
    connect(m_stations, &QCheckBox::toggled, this, &PublicationBox::changed);
    showGaps({});
}

bool PublicationBox::forPublication() const
{
    return m_publish->isChecked();
}

bool PublicationBox::stationsAllowed() const
{
    return m_stations->isChecked();
}

void PublicationBox::set(bool forPublication, bool stationsAllowed)
{
    const QSignalBlocker quietPublish(m_publish);
    const QSignalBlocker quietStations(m_stations);
    m_publish->setChecked(forPublication);
    m_stations->setChecked(stationsAllowed);
    showGaps({});
}

void PublicationBox::showGaps(const std::vector<PublicationGap>& gaps)
{
    m_stations->setVisible(m_publish->isChecked());
    if (!m_publish->isChecked()) {
        m_words->setText(QStringLiteral("<span style='color:#5b6770'>%1</span>")
                             .arg(tr("The map is marked as internal and carries a note on its boundaries.")));
        return;
    }
    if (gaps.empty()) {
        m_words->setText(QStringLiteral("<span style='color:#1b7a3d'>✓ %1</span>")
                             .arg(tr("Nothing is missing: the map may be published.")));
        return;
    }
    QString text =
        QStringLiteral("<b style='color:#b3261e'>%1</b>").arg(tr("Not to be published yet. Missing:").toHtmlEscaped());
    for (const auto& gap : gaps) {
        text += QStringLiteral("<p style='margin-top:4px; margin-bottom:0'><span style='color:#b3261e'>✕ %1</span><br>"
                               "<span style='color:#5b6770'>%2</span><br>→ %3</p>")
                    .arg(gap.what.toHtmlEscaped(), gap.why.toHtmlEscaped(), gap.advice.toHtmlEscaped());
    }
    m_words->setText(text);
}

void PublicationBox::setReadOnly(bool readOnly)
{
    m_stations->setEnabled(!readOnly);
}

} // namespace qiantu
