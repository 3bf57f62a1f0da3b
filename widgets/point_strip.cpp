// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/point_strip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace qiantu {

PointStrip::PointStrip(QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_choices(new QWidget(this)),
      m_operator(new QComboBox(m_choices)),
      m_generation(new QComboBox(m_choices)),
      m_status(new QComboBox(m_choices)),
      m_name(new QLineEdit(this)),
      m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("pointStrip"));
    setAutoFillBackground(true);
    setStyleSheet(QStringLiteral("#pointStrip { background: palette(window); border: 1px solid #90a4ae;"
                                 "border-radius: 4px; }"
                                 "#pointTitle { font-weight: 600; }"
                                 "#pointHint { color: #8e1a1a; }"));
    m_title->setObjectName(QStringLiteral("pointTitle"));
    m_hint->setObjectName(QStringLiteral("pointHint"));
    m_operator->setObjectName(QStringLiteral("pointOperator"));
    m_operator->setToolTip(tr("Operator of the next station"));
    for (const auto value : {Operator::Telecom, Operator::Mobile, Operator::Unicom, Operator::Broadcast,
                             Operator::Tower, Operator::Other}) {
        m_operator->addItem(displayName(value), toText(value));
    }
    m_generation->setObjectName(QStringLiteral("pointGeneration"));
    m_generation->setToolTip(tr("Generation of the next station"));
    for (const auto value : {Generation::G5A, Generation::G5, Generation::G4, Generation::G3, Generation::G2}) {
        m_generation->addItem(displayName(value), toText(value));
    }
    m_status->setObjectName(QStringLiteral("pointStatus"));
    m_status->setToolTip(tr("Status of the next station"));
    for (const auto value : {Status::Planned, Status::Building, Status::InService, Status::Retired}) {
        m_status->addItem(displayName(value), toText(value));
    }
    m_name->setObjectName(QStringLiteral("pointName"));
    m_name->setMinimumWidth(180);

    auto* choices = new QHBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    for (auto* combo : {m_operator, m_generation, m_status}) {
        choices->addWidget(combo);
        connect(combo, &QComboBox::currentIndexChanged, this, [this] { station().remember(); });
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 5, 8, 5);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_title), m_choices, static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_hint)}) {
        row->addWidget(widget);
    }
    connect(m_name, &QLineEdit::returnPressed, this, &PointStrip::nameEntered);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_hint->hide();
        adjustSize();
    });
    m_hint->hide();
    move(8, 8);
    hide();
}

void PointStrip::setTable(const QString& table)
{
    const bool stations = table == QLatin1String("stations");
    const bool projects = table == QLatin1String("projects");
    m_title->setText(stations ? tr("New station") : projects ? tr("New smart-city project") : tr("New annotation"));
    m_choices->setVisible(stations);
    m_name->setVisible(!stations);
    m_name->setPlaceholderText(projects ? tr("Name of the project") : tr("Text of the annotation"));
    m_hint->hide();
    if (stations) {
        const auto last = StationDefaults::lastUsed();
        for (const auto& [combo, value] :
             {std::pair{m_operator, toText(last.operatedBy)}, std::pair{m_generation, toText(last.generation)},
              std::pair{m_status, toText(last.status)}}) {
            const QSignalBlocker quiet(combo);
            combo->setCurrentIndex(combo->findData(value));
        }
    }
    adjustSize();
}

StationDefaults PointStrip::station() const
{
    const StationDefaults first;
    return {operatorFromText(m_operator->currentData().toString()).value_or(first.operatedBy),
            generationFromText(m_generation->currentData().toString()).value_or(first.generation),
            statusFromText(m_status->currentData().toString()).value_or(first.status)};
}

QString PointStrip::name() const
{
    return m_name->text().trimmed();
}

void PointStrip::clearName()
{
    m_name->clear();
}

void PointStrip::askName()
{
    m_hint->setText(tr("Type it here, then press Enter."));
    m_hint->show();
    adjustSize();
    m_name->setFocus();
}

void PointStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        m_hint->hide();
        Q_EMIT left();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace qiantu
