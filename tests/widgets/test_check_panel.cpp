// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui_project.h"
#include "widgets/check_panel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

namespace qiantu::test {

class TestCheckPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<CheckPanel> m_panel;

    template <typename Widget>
    Widget* child(const char* name) const
    {
        return m_panel->findChild<Widget*>(QString::fromLatin1(name));
    }

    const SharedList<TargetResult>& all() const { return m_opened->workspace().checked()->result.targets; }

    /// The ids of the targets that the tree shows, found by walking over the view's own model.
    QList<RowId> shown() const
    {
        QList<RowId> ids;
        const auto* model = m_panel->view()->model();
        const std::function<void(const QModelIndex&)> walk = [&](const QModelIndex& parent) {
            for (int row = 0; row < model->rowCount(parent); ++row) {
                const auto index = model->index(row, 0, parent);
                if (index.data(CheckModel::IsGroupRole).toBool()) {
                    walk(index);
                } else {
                    ids << index.data(CheckModel::TargetIdRole).toLongLong();
                }
            }
        };
        walk({});
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    /// The ids of the check's targets for which `wanted` holds.
    QList<RowId> expected(const std::function<bool(const TargetResult&)>& wanted) const
    {
        QList<RowId> ids;
        for (const auto& result : all()) {
            if (wanted(result)) {
                ids << result.target->id;
            }
        }
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    void choose(const char* box, const QVariant& data) const
    {
        auto* combo = child<QComboBox>(box);
        QVERIFY(combo);
        const int index = combo->findData(data);
        QVERIFY2(index >= 0, qPrintable(data.toString()));
        combo->setCurrentIndex(index);
    }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        m_panel = std::make_unique<CheckPanel>();
        m_panel->resize(420, 700);
        m_panel->setWorkspace(&m_opened->workspace());
        m_panel->show();
    }

    void cleanup()
    {
        m_panel.reset();
        m_opened.reset();
    }

    void everyStandingTargetHasARow()
    {
        const auto standing = expected([](const TargetResult& result) { return !result.supersededBy; });
        QVERIFY(standing.size() > 300);
        QCOMPARE(shown(), standing);
        child<QCheckBox>("filterSuperseded")->setChecked(true);
        QCOMPARE(shown(), expected([](const TargetResult&) { return true; }));
        QVERIFY(shown().size() > standing.size());
    }

    void filtersByDocumentYearKindAndStatus()
    {
        const auto* sample = m_opened->result([](const TargetResult& result) {
            return !result.supersededBy && result.target->kind == TargetKind::Binding;
        });
        QVERIFY(sample);
        const QString document = sample->target->document;
        const int year = sample->target->year;
        choose("filterDocument", document);
        QCOMPARE(shown(), expected([&](const TargetResult& result) {
                     return !result.supersededBy && result.target->document == document;
                 }));
        choose("filterYear", year);
        QCOMPARE(shown(), expected([&](const TargetResult& result) {
                     return !result.supersededBy && result.target->document == document && result.target->year == year;
                 }));
        choose("filterDocument", QString());
        choose("filterKind", static_cast<int>(TargetKind::Binding));
        QCOMPARE(shown(), expected([&](const TargetResult& result) {
                     return !result.supersededBy && result.target->year == year &&
                            result.target->kind == TargetKind::Binding;
                 }));
        choose("filterKind", -1);
        child<QComboBox>("filterYear")->setCurrentIndex(0);
        child<QAbstractButton>("status_met")->setChecked(true);
        QCOMPARE(shown(), expected([](const TargetResult& result) {
                     return !result.supersededBy && result.status == CheckStatus::Met;
                 }));
        child<QAbstractButton>("status_missed")->setChecked(true);
        QCOMPARE(shown(), expected([](const TargetResult& result) {
                     return !result.supersededBy &&
                            (result.status == CheckStatus::Met || result.status == CheckStatus::Missed);
                 }));
    }

    void filtersByWords()
    {
        child<QLineEdit>("filterText")->setText(QStringLiteral("5G基站"));
        const auto& plan = m_opened->workspace().checked()->plan;
        for (const auto& id : shown()) {
            const auto* result = m_opened->result([&](const TargetResult& r) { return r.target->id == id; });
            const QString said =
                plan.indicators.value(result->target->indicator).name + result->target->quote + result->target->clause;
            QVERIFY2(said.contains(QStringLiteral("5G基站"), Qt::CaseInsensitive), qPrintable(said));
        }
        const auto named = expected([&](const TargetResult& result) {
            return !result.supersededBy &&
                   plan.indicators.value(result.target->indicator).name.contains(QStringLiteral("5G基站"));
        });
        QVERIFY(!named.isEmpty());
        const auto found = shown();
        for (const auto id : named) {
            QVERIFY(found.contains(id));
        }
        child<QLineEdit>("filterText")->setText(QStringLiteral("没有这样的字"));
        QCOMPARE(shown().size(), 0);
    }

    void theButtonsOfTheStatusesCountWhatIsShown()
    {
        m_panel->setRegion(QStringLiteral("520100"));
        const auto ids = shown();
        for (const auto status : {CheckStatus::Met, CheckStatus::OnTrack, CheckStatus::Behind, CheckStatus::Missed,
                                  CheckStatus::NoData, CheckStatus::InConflict}) {
            int count = 0;
            for (const auto& result : all()) {
                count += result.status == status && ids.contains(result.target->id) ? 1 : 0;
            }
            const auto* button = child<QAbstractButton>(qPrintable(QStringLiteral("status_") + toText(status)));
            QVERIFY(button);
            const auto digits = QRegularExpression(QStringLiteral("(\\d+)\\s*$")).match(button->text());
            QCOMPARE(digits.captured(1).toInt(), count);
        }
    }

    void aRegionShowsWhatItHasAPartIn()
    {
        const QString code = QStringLiteral("520115");
        m_panel->setRegion(code);
        QCOMPARE(m_panel->region(), code);
        const QStringList related{QStringLiteral("520115"), QStringLiteral("520100"), QStringLiteral("520000")};
        QCOMPARE(shown(), expected([&](const TargetResult& result) {
                     return !result.supersededBy && related.contains(result.target->region);
                 }));
        // A prefecture: its counties too, but no other prefecture.
        m_panel->setRegion(QStringLiteral("520100"));
        QCOMPARE(shown(), expected([&](const TargetResult& result) {
                     return !result.supersededBy && (result.target->region.startsWith(QLatin1String("5201")) ||
                                                     result.target->region == QLatin1String("520000"));
                 }));
        m_panel->setRegion({});
        QCOMPARE(shown(), expected([](const TargetResult& result) { return !result.supersededBy; }));
    }

    void groupsByIndicatorAsWell()
    {
        const auto byRegion = shown();
        QTest::mouseClick(child<QAbstractButton>("byIndicator"), Qt::LeftButton);
        QCOMPARE(shown(), byRegion);
        const auto* model = m_panel->view()->model();
        QSet<QString> groups;
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto group = model->index(row, 0);
            groups << group.data(CheckModel::IndicatorKeyRole).toString();
            for (int target = 0; target < model->rowCount(group); ++target) {
                QCOMPARE(model->index(target, 0, group).data(CheckModel::IndicatorKeyRole),
                         group.data(CheckModel::IndicatorKeyRole));
            }
        }
        QSet<QString> indicators;
        for (const auto& result : all()) {
            if (!result.supersededBy) {
                indicators << result.target->indicator;
            }
        }
        QCOMPARE(groups, indicators);
        QTest::mouseClick(child<QAbstractButton>("byRegion"), Qt::LeftButton);
        QCOMPARE(model->index(0, 0).data(CheckModel::RegionCodeRole).toString(), QStringLiteral("520000"));
    }

    void aClickOnARowSelectsItsTarget()
    {
        m_panel->setRegion(QStringLiteral("520115"));
        auto* view = m_panel->view();
        view->expandAll();
        QSignalSpy selected(m_panel.get(), &CheckPanel::targetSelected);
        const auto group = view->model()->index(0, 0);
        const auto target = view->model()->index(0, 0, group);
        QVERIFY(!target.data(CheckModel::IsGroupRole).toBool());
        view->scrollTo(target);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(target).center());
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.first().first().value<std::optional<RowId>>(),
                 std::optional<RowId>(target.data(CheckModel::TargetIdRole).toLongLong()));
        // A group is no target: nothing is selected any more.
        view->scrollTo(group);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(group).center());
        QCOMPARE(selected.size(), 2);
        QVERIFY(!selected.last().first().value<std::optional<RowId>>().has_value());
    }

    void aTargetCanBeSelectedFromOutside()
    {
        const auto* wanted = m_opened->result([](const TargetResult& result) {
            return !result.supersededBy && result.target->region == QLatin1String("520100");
        });
        QVERIFY(wanted);
        const RowId id = wanted->target->id;
        QSignalSpy selected(m_panel.get(), &CheckPanel::targetSelected);
        m_panel->selectTarget(id);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(m_panel->view()->currentIndex().data(CheckModel::TargetIdRole).toLongLong(), id);
        QVERIFY(m_panel->view()->visualRect(m_panel->view()->currentIndex()).isValid());
    }

    void aDoubleClickOnARegionAsksForItOnTheMap()
    {
        QSignalSpy activated(m_panel.get(), &CheckPanel::regionActivated);
        auto* view = m_panel->view();
        const auto group = view->model()->index(0, 0);
        view->scrollTo(group);
        const auto at = view->visualRect(group).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toString(), QStringLiteral("520000"));
    }

    void anotherCheckDateChangesTheStatuses()
    {
        const auto before = expected([](const TargetResult& result) { return result.status == CheckStatus::Missed; });
        QSignalSpy checked(&m_opened->workspace(), &Workspace::checkChanged);
        child<QDateEdit>("checkDate")->setDate(QDate(2026, 6, 30));
        QCOMPARE(checked.count(), 1);
        QCOMPARE(m_opened->workspace().checkDate(), QDate(2026, 6, 30));
        const auto after = expected(
            [](const TargetResult& result) { return result.status == CheckStatus::Missed && !result.supersededBy; });
        QVERIFY(after.size() > before.size()); // The targets for 2024 and 2025 are due now.
        child<QAbstractButton>("status_missed")->setChecked(true);
        QCOMPARE(shown(), after);
    }

    void theSelectionOutlivesANewCheck()
    {
        const auto* wanted = m_opened->result([](const TargetResult& result) {
            return !result.supersededBy && result.target->region == QLatin1String("520100");
        });
        QVERIFY(wanted);
        const RowId id = wanted->target->id;
        m_panel->selectTarget(id);
        QSignalSpy selected(m_panel.get(), &CheckPanel::targetSelected);
        QSignalSpy checked(&m_opened->workspace(), &Workspace::resultsChanged);
        m_opened->change("UPDATE stations SET status = 'retired' WHERE id % 2 = 0");
        QCOMPARE(checked.count(), 1);
        QCOMPARE(m_panel->view()->currentIndex().data(CheckModel::TargetIdRole).toLongLong(), id);
        QVERIFY(selected.isEmpty());
    }

    void withoutAProjectItIsEmpty()
    {
        m_panel->setWorkspace(nullptr);
        QCOMPARE(m_panel->view()->model()->rowCount(), 0);
        QVERIFY(m_panel->region().isEmpty());
        m_panel->setWorkspace(&m_opened->workspace());
        QVERIFY(m_panel->view()->model()->rowCount() > 0);
    }

    void rowsAreNotWiderThanThePanel()
    {
        m_panel->resize(m_panel->minimumSizeHint().width(), 600);
        for (const auto* widget : m_panel->findChildren<QWidget*>()) {
            if (widget->isVisibleTo(m_panel.get()) && widget->window() == m_panel.get()) {
                const int right = widget->mapTo(m_panel.get(), QPoint(widget->width(), 0)).x();
                // What scrolls may be larger than what shows it.
                if (!qobject_cast<QAbstractScrollArea*>(widget->parentWidget()) &&
                    widget->parentWidget()->objectName() != QLatin1String("qt_scrollarea_viewport")) {
                    QVERIFY2(right <= m_panel->width(), qPrintable(widget->objectName()));
                }
            }
        }
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestCheckPanel)

#include "test_check_panel.moc"
