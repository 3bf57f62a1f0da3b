// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/target_details.h"

#include "maps/map_style.h"
#include "models/plans/units.h"
#include "models/siting/missing_stations.h"
#include "widgets/observation_chart.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace qiantu {

namespace {

QString row(const QString& name, const QString& value)
{
    return value.isEmpty()
               ? QString()
               : QStringLiteral(
                     "<tr><td style='color:#667; padding-right:8px; white-space:nowrap'>%1</td><td>%2</td></tr>")
                     .arg(name.toHtmlEscaped(), value);
}

QString kindName(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Binding:
        return TargetDetails::tr("binding");
    case TargetKind::Expected:
        return TargetDetails::tr("expected");
    case TargetKind::Unstated:
        return {};
    }
    return {};
}

QString dateText(const QDate& date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

const QString sitesLink = QStringLiteral("qiantu:sites");

/// Builds the text of one target.
class Page
{
    Q_DECLARE_TR_FUNCTIONS(TargetDetails)

public:
    Page(const CheckedPlan& checked, const TargetResult& result)
        : m_checked(checked), m_result(result), m_indicator(checked.plan.indicators.value(result.target->indicator))
    {
    }

    QString html() const
    {
        const Target& target = *m_result.target;
        const auto* region = m_checked.regions.byCode(target.region);
        QString html =
            QStringLiteral("<p style='margin:0 0 3px 0'><span style='color:%1'><b>%2 %3</b></span>　<b>%4 · %5</b></p>")
                .arg(style::color(m_result.status).darker(110).name(), style::sign(m_result.status),
                     displayName(m_result.status), m_indicator.name.toHtmlEscaped(),
                     (target.place.isEmpty() && region ? region->name : target.place).toHtmlEscaped());
        html += QStringLiteral("<p style='margin:2px 0; padding:2px; background:#f1f3f4'>“%1”</p>")
                    .arg(target.quote.toHtmlEscaped());
        html += QStringLiteral("<table cellspacing='0' cellpadding='1'>");
        html += provenance();
        html += actual();
        html += outlook();
        html += QStringLiteral("</table>");
        html += children();
        html += conflicts();
        return html;
    }

private:
    QString value(double number) const
    {
        return formatValue(number, m_indicator.unit, m_indicator.decimals).toHtmlEscaped();
    }

    QString provenance() const
    {
        const Target& target = *m_result.target;
        const auto document = m_checked.plan.documents.value(target.document);
        QString stated = formatValue(target.value, target.unit, decimalsOf(target.value));
        if (target.upper) {
            stated = QStringLiteral("%1–%2").arg(formatNumber(target.value, decimalsOf(target.value)),
                                                 formatValue(*target.upper, target.unit, decimalsOf(*target.upper)));
        }
        const QString kind = kindName(target.kind);
        QString text =
            row(tr("Target"), tr("%1 (“%2”), by %3%4")
                                  .arg(stated.toHtmlEscaped(), target.wording.toHtmlEscaped(), dateText(target.due),
                                       kind.isEmpty() ? QString() : QStringLiteral(" · ") + kind));
        text += row(tr("Document"),
                    (document.number.isEmpty() ? document.title : document.title + QLatin1Char(' ') + document.number)
                        .toHtmlEscaped());
        text += row(tr("Clause"), target.clause.toHtmlEscaped());
        text += row(tr("Note"), target.note.toHtmlEscaped());
        if (m_result.supersededBy) {
            for (const auto& other : m_checked.plan.targets) {
                if (other.id == *m_result.supersededBy) {
                    text += row(tr("Superseded by"),
                                tr("%1: %2").arg(
                                    m_checked.plan.documents.value(other.document).reference().toHtmlEscaped(),
                                    formatValue(other.value, other.unit, decimalsOf(other.value)).toHtmlEscaped()));
                }
            }
        }
        return text;
    }

    QString actual() const
    {
        const Actual& actual = m_result.actual;
        QString text =
            row(tr("Actual"),
                actual.value ? QStringLiteral("<b>%1</b> · %2").arg(value(*actual.value), displayName(actual.source))
                             : tr("no value"));
        text += row(tr("Where from"), actual.explanation.toHtmlEscaped());
        if (actual.observation && !actual.observation->quote.isEmpty()) {
            text += row(tr("Quotation"), QStringLiteral("“%1”").arg(actual.observation->quote.toHtmlEscaped()));
        }
        return text;
    }

    QString outlook() const
    {
        QString text;
        if (m_result.gap) {
            text += row(tr("Gap"), *m_result.gap > 0 ? tr("%1 short").arg(value(*m_result.gap)) : tr("none"));
        }
        if (m_result.pacePerMonth && *m_result.pacePerMonth > 0) {
            text +=
                row(tr("Needed pace"),
                    tr("%1 a month")
                        .arg(formatValue(*m_result.pacePerMonth, m_indicator.unit, std::max(2, m_indicator.decimals))
                                 .toHtmlEscaped()));
        }
        if (m_result.forecast) {
            text += row(tr("Forecast"),
                        tr("%1 by %2 if it goes on so").arg(value(*m_result.forecast), dateText(m_result.target->due)) +
                            (m_result.forecastReached.isValid()
                                 ? tr("; target reached about %1")
                                       .arg(m_result.forecastReached.toString(QStringLiteral("yyyy-MM")))
                                 : QString()));
        }
        if (m_result.withPlans && m_result.actual.value && *m_result.withPlans != *m_result.actual.value) {
            text += row(tr("With plans"),
                        QStringLiteral("<b>%1</b> · %2%3")
                            .arg(value(*m_result.withPlans),
                                 m_result.statusWithPlans ? displayName(*m_result.statusWithPlans) : QString(),
                                 m_result.gapWithPlans && *m_result.gapWithPlans > 0
                                     ? QStringLiteral(" · ") + tr("%1 short").arg(value(*m_result.gapWithPlans))
                                     : QString()));
        }
        const auto missing = m_result.gapWithPlans ? m_result.gapWithPlans : m_result.gap;
        if (missing && *missing > 0 && !m_result.supersededBy && countsStations(m_checked.plan, *m_result.target)) {
            text += row(tr("Where next"), QStringLiteral("<a href='%1'>%2</a>").arg(sitesLink, tr("Suggest sites …")));
        }
        return text;
    }

    QString children() const
    {
        std::vector<const ChildValue*> known;
        for (const auto& child : m_result.children) {
            if (child.value) {
                known.push_back(&child);
            }
        }
        if (known.empty()) {
            return {};
        }
        std::sort(known.begin(), known.end(),
                  [](const ChildValue* a, const ChildValue* b) { return *a->value > *b->value; });
        QString text =
            QStringLiteral(
                "<p style='margin:6px 0 2px 0; color:#667'>%1</p><table cellspacing='0' cellpadding='1' width='100%'>")
                .arg(tr("Values of %1 of %2 regions below").arg(known.size()).arg(m_result.children.size()));
        // Two regions a line: there are up to nine prefectures or twenty counties.
        for (std::size_t i = 0; i < known.size(); i += 2) {
            text += QStringLiteral("<tr>");
            for (std::size_t j = i; j < std::min(i + 2, known.size()); ++j) {
                const auto* region = m_checked.regions.byCode(known[j]->region);
                text +=
                    QStringLiteral("<td>%1</td><td align='right' style='padding-right:14px'>%2</td>")
                        .arg((region ? region->shortName : known[j]->region).toHtmlEscaped(), value(*known[j]->value));
            }
            text += QStringLiteral("</tr>");
        }
        return text + QStringLiteral("</table>");
    }

    QString conflicts() const
    {
        QString text;
        const RowId id = m_result.target->id;
        for (const auto& conflict : m_checked.result.conflicts) {
            const bool concerns =
                std::find(conflict.targets.begin(), conflict.targets.end(), id) != conflict.targets.end() ||
                (conflict.targets.empty() && conflict.indicator == m_result.target->indicator &&
                 conflict.region == m_result.target->region);
            if (concerns) {
                text += QStringLiteral("<li>%1</li>").arg(conflict.explanation.toHtmlEscaped());
            }
        }
        return text.isEmpty()
                   ? QString()
                   : QStringLiteral(
                         "<p style='margin:6px 0 0 0; color:%1'>◆ %2</p><ul style='margin:0 0 0 14px'>%3</ul>")
                         .arg(style::color(CheckStatus::InConflict).name(), tr("Contradictions"), text);
    }

    const CheckedPlan& m_checked;
    const TargetResult& m_result;
    Indicator m_indicator;
};

} // namespace

TargetDetails::TargetDetails(QWidget* parent)
    : QWidget(parent),
      m_bar(new QWidget(this)),
      m_badge(new QLabel(m_bar)),
      m_edit(new QToolButton(m_bar)),
      m_enter(new QToolButton(m_bar)),
      m_setBack(new QToolButton(m_bar)),
      m_text(new QTextBrowser(this)),
      m_chart(new ObservationChart(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildButtons();
    layout->addWidget(m_bar);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_chart);
    m_text->setObjectName(QStringLiteral("targetDetails"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.toString() == sitesLink) {
            Q_EMIT sitesRequested();
        }
    });
    m_chart->setFixedHeight(104);
    clear();
}

void TargetDetails::buildButtons()
{
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(6, 2, 4, 2);
    row->setSpacing(4);
    m_badge->setObjectName(QStringLiteral("targetOrigin"));
    row->addWidget(m_badge);
    row->addStretch(1);
    for (const auto& [button, name, text, signal] :
         {std::tuple{m_setBack, "targetSetBack", tr("Set back …"), &TargetDetails::setBackRequested},
          std::tuple{m_enter, "targetEnter", tr("Enter a report …"), &TargetDetails::observationRequested},
          std::tuple{m_edit, "targetEdit", tr("Edit …"), &TargetDetails::editRequested}}) {
        button->setText(text);
        button->setObjectName(QLatin1String(name));
        connect(button, &QToolButton::clicked, this, signal);
        row->addWidget(button);
    }
    m_edit->setToolTip(tr("Change the target: value, year, document …"));
    m_enter->setToolTip(tr("Enter a value that was reported for this target"));
    m_setBack->setToolTip(tr("Give the target back what was shipped with the plan pack"));
}

void TargetDetails::setEditable(bool editable)
{
    m_editable = editable;
    updateButtons();
}

void TargetDetails::updateButtons()
{
    const bool shipped = m_origin == Origin::Pack;
    m_bar->setVisible(m_origin && (m_editable || !shipped));
    for (auto* button : {m_edit, m_enter}) {
        button->setVisible(m_editable);
    }
    m_setBack->setVisible(m_editable && m_origin == Origin::Changed);
    m_badge->setVisible(m_origin && !shipped);
    if (m_origin && !shipped) {
        const bool changed = m_origin == Origin::Changed;
        m_badge->setText(changed ? tr("changed by the planner") : tr("the planner's own"));
        m_badge->setStyleSheet(QStringLiteral("QLabel { background: %1; border-radius: 3px; padding: 1px 6px; }")
                                   .arg(changed ? QStringLiteral("#ffe2a8") : QStringLiteral("#cfe6e8")));
    }
}

void TargetDetails::clear()
{
    m_html.clear();
    m_text->setHtml(
        QStringLiteral("<p style='color:#889'>%1</p>").arg(tr("Choose a target to see where it comes from.")));
    m_chart->clear();
    m_chart->hide();
    m_origin.reset();
    updateButtons();
}

void TargetDetails::show(const CheckedPlan& checked, const TargetResult& result)
{
    // The same words stay where they are scrolled to.
    if (const QString html = Page(checked, result).html(); html != m_html) {
        m_html = html;
        m_text->setHtml(html);
    }
    m_chart->show(checked, result);
    m_chart->setVisible(m_chart->pointCount() > 0);
    m_origin = result.target->origin;
    updateButtons();
}

} // namespace qiantu
