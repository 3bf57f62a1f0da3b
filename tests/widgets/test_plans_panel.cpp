// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_editor.h"
#include "tests/support/gui_project.h"
#include "widgets/check_panel.h"
#include "widgets/document_dialog.h"
#include "widgets/indicator_dialog.h"
#include "widgets/observation_dialog.h"
#include "widgets/observation_import_dialog.h"
#include "widgets/plan_table.h"
#include "widgets/plans_panel.h"
#include "widgets/target_dialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

namespace qiantu::test {

class TestPlansPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<PlanEditor> m_editor;
    std::unique_ptr<PlansPanel> m_panel;

    PlanTableWidget& targets() const { return m_panel->table(PlanTable::Targets); }

    template <typename Widget>
    static Widget* child(const QWidget& parent, const char* name)
    {
        auto* found = parent.findChild<Widget*>(QString::fromLatin1(name));
        if (!found) {
            qFatal("There is no %s.", name);
        }
        return found;
    }

    static void choose(const QWidget& form, const char* name, const QString& data)
    {
        auto* box = child<QComboBox>(form, name);
        const int index = box->findData(data);
        QVERIFY2(index >= 0, name);
        box->setCurrentIndex(index);
    }

    static bool canStore(const QWidget& form) { return child<QAbstractButton>(form, "storeRecord")->isEnabled(); }

    const Plan& plan() const { return m_opened->workspace().checked()->plan; }

    const Target& shippedTarget() const
    {
        return *m_opened->provinceTarget(QStringLiteral("stations_5g"), 2025)->target;
    }

    const Target* targetOf(RowId id) const
    {
        const auto* result = m_opened->result([id](const TargetResult& one) { return one.target->id == id; });
        return result ? result->target : nullptr;
    }

    /// Waits until the check has seen the last change.
    void settle() const
    {
        QTest::qWait(0);
        QVERIFY(m_opened->waitForCheck());
        QTest::qWait(0);
    }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        m_editor = std::make_unique<PlanEditor>(m_opened->project());
        m_panel = std::make_unique<PlansPanel>();
        m_panel->resize(1000, 300);
        m_panel->setWorkspace(&m_opened->workspace(), m_editor.get());
        m_panel->show();
    }

    void cleanup()
    {
        m_panel.reset();
        m_editor.reset();
        m_opened.reset();
    }

    void everyRecordHasARow()
    {
        QCOMPARE(targets().model().rowCount(), m_opened->number("SELECT count(*) FROM targets"));
        QCOMPARE(m_panel->table(PlanTable::Observations).model().rowCount(),
                 m_opened->number("SELECT count(*) FROM observations"));
        QCOMPARE(m_panel->table(PlanTable::Indicators).model().rowCount(),
                 m_opened->number("SELECT count(*) FROM indicators"));
        QCOMPARE(m_panel->table(PlanTable::Documents).model().rowCount(),
                 m_opened->number("SELECT count(*) FROM documents"));
    }

    void searchAndFiltersNarrowTheRows()
    {
        auto* search = child<QLineEdit>(targets(), "planSearch");
        search->setText(QStringLiteral("5G基站数 贵阳"));
        const auto& shown = targets().filterModel();
        QVERIFY(shown.rowCount() > 0);
        for (int row = 0; row < shown.rowCount(); ++row) {
            const QString text = shown.index(row, 0).data(PlanTableModel::SearchRole).toString();
            QVERIFY(text.contains(QStringLiteral("5g基站数")) && text.contains(QStringLiteral("贵阳")));
        }
        search->setText(QStringLiteral("没有这样的字"));
        QCOMPARE(shown.rowCount(), 0);
        search->clear();
        child<QComboBox>(targets(), "planYear")
            ->setCurrentIndex(child<QComboBox>(targets(), "planYear")->findData(2025));
        QCOMPARE(shown.rowCount(), m_opened->number("SELECT count(*) FROM targets WHERE year = 2025"));
        child<QComboBox>(targets(), "planOrigin")->setCurrentIndex(1); // changed
        QCOMPARE(shown.rowCount(), 0);
    }

    void numbersSortAsNumbers()
    {
        auto* view = targets().view();
        const int column = targets().model().columnOf(QStringLiteral("value"));
        view->sortByColumn(column, Qt::AscendingOrder);
        const auto& shown = targets().filterModel();
        double before = -1e300;
        for (int row = 0; row < shown.rowCount(); ++row) {
            const double value = shown.index(row, column).data(Qt::EditRole).toDouble();
            QVERIFY(value >= before);
            before = value;
        }
    }

    void aValueIsChangedInPlaceMarkedAndSetBack()
    {
        const RowId id = shippedTarget().id;
        const double shipped = shippedTarget().value;
        auto& table = targets();
        table.select(id);
        QCOMPARE(table.selectedIds(), std::vector<RowId>{id});
        const int column = table.model().columnOf(QStringLiteral("value"));
        const auto cell = table.filterModel().index(table.view()->currentIndex().row(), column);
        table.view()->setCurrentIndex(cell);
        table.view()->edit(cell);
        auto* line = table.view()->viewport()->findChild<QLineEdit*>();
        QVERIFY(line);
        line->setText(QStringLiteral("1 7,000"));
        line->setText(QStringLiteral("17.5"));
        QTest::keyClick(line, Qt::Key_Return);
        settle();
        QCOMPARE(targetOf(id)->value, 17.5);
        QCOMPARE(targetOf(id)->origin, Origin::Changed);
        QCOMPARE(
            table.filterModel().index(table.view()->currentIndex().row(), 0).data(PlanTableModel::OriginRole).toInt(),
            static_cast<int>(Origin::Changed));
        // The row is still chosen, and the check has the new value.
        QCOMPARE(table.selectedIds(), std::vector<RowId>{id});
        QVERIFY(child<QAbstractButton>(table, "planSetBack")->isEnabled());
        QCOMPARE(m_editor->setBack(PlanTable::Targets, {id}).value_or(0), 1);
        settle();
        QCOMPARE(targetOf(id)->value, shipped);
        QVERIFY(!child<QAbstractButton>(table, "planSetBack")->isEnabled());
    }

    void everyEditableCellTakesBackItsOwnValue()
    {
        // Opening and closing an editor without typing changes nothing, whatever the cell holds.
        const auto before = m_opened->project().history()->size();
        for (const auto kind :
             {PlanTable::Targets, PlanTable::Observations, PlanTable::Indicators, PlanTable::Documents}) {
            PlanTableModel model(kind);
            model.setEditor(m_editor.get());
            const auto checked = m_opened->workspace().checked();
            model.setPlan({checked, &checked->plan}, checked->regions);
            QSignalSpy refused(&model, &PlanTableModel::refused);
            int edited = 0;
            for (int column = 0; column < model.columnCount(); ++column) {
                const auto cell = model.index(3, column);
                if (model.flags(cell).testFlag(Qt::ItemIsEditable)) {
                    ++edited;
                    model.setData(cell, cell.data(Qt::EditRole), Qt::EditRole);
                }
            }
            QVERIFY(edited > 4);
            QCOMPARE(refused.size(), 0);
        }
        QCOMPARE(m_opened->project().history()->size(), before);
    }

    void whatBreaksARuleIsRefusedInPlace()
    {
        PlanTableModel model(PlanTable::Targets);
        model.setEditor(m_editor.get());
        const auto checked = m_opened->workspace().checked();
        model.setPlan({checked, &checked->plan}, checked->regions);
        QSignalSpy refused(&model, &PlanTableModel::refused);
        const RowId id = shippedTarget().id;
        const int row = model.rowOf(id);
        QVERIFY(!model.setData(model.index(row, model.columnOf(QStringLiteral("unit"))), QStringLiteral("公里")));
        QVERIFY(!model.setData(model.index(row, model.columnOf(QStringLiteral("value"))), qQNaN()));
        QCOMPARE(refused.size(), 2);
        QCOMPARE(m_opened->number("SELECT count(*) FROM targets WHERE origin <> 'pack'"), 0);
        // Another year takes the due day with it.
        QVERIFY(model.setData(model.index(row, model.columnOf(QStringLiteral("year"))), 2026));
        settle();
        QCOMPARE(targetOf(id)->due, QDate(2026, 12, 31));
    }

    void rowsComeAndGoWithoutLosingTheSelection()
    {
        const RowId id = shippedTarget().id;
        targets().select(id);
        const int rows = targets().model().rowCount();
        const RowId other = plan().targets.front().id == id ? plan().targets.back().id : plan().targets.front().id;
        QSignalSpy reset(&targets().model(), &QAbstractItemModel::modelReset);
        QVERIFY(m_editor->remove(PlanTable::Targets, {other}).has_value());
        settle();
        QCOMPARE(targets().model().rowCount(), rows - 1);
        QCOMPARE(targets().selectedIds(), std::vector<RowId>{id});
        QVERIFY(m_opened->project().undo().has_value());
        settle();
        QCOMPARE(targets().model().rowCount(), rows);
        QCOMPARE(targets().selectedIds(), std::vector<RowId>{id});
        QCOMPARE(reset.size(), 0);
    }

    void theTargetFormSaysWhatIsMissingWhileOneTypes()
    {
        TargetDialog form(*m_editor, Target(), nullptr);
        form.show();
        QVERIFY(!canStore(form));
        choose(form, "indicator_key", QStringLiteral("stations_5g"));
        QCOMPARE(child<QComboBox>(form, "unit")->currentText(), QStringLiteral("个"));
        choose(form, "region_code", QStringLiteral("520115"));
        choose(form, "document_key", QStringLiteral("gigabit-action-plan-2024"));
        child<QLineEdit>(form, "value")->setText(QStringLiteral("abc"));
        QVERIFY(child<QLabel>(form, "fault_value")->isVisible());
        child<QLineEdit>(form, "value")->setText(QStringLiteral("3,200"));
        QVERIFY(!child<QLabel>(form, "fault_value")->isVisible());
        child<QComboBox>(form, "unit")->setEditText(QStringLiteral("公里"));
        QVERIFY(child<QLabel>(form, "fault_unit")->isVisible());
        child<QComboBox>(form, "unit")->setEditText(QStringLiteral("个"));
        child<QSpinBox>(form, "year")->setValue(2027);
        QCOMPARE(child<QDateEdit>(form, "due")->date(), QDate(2027, 12, 31));
        QVERIFY(!canStore(form));
        child<QLineEdit>(form, "clause")->setText(QStringLiteral("附件"));
        child<QPlainTextEdit>(form, "quote")->setPlainText(QStringLiteral("观山湖区5G基站达到3200个"));
        QVERIFY2(canStore(form), qPrintable(child<QLabel>(form, "recordSummary")->text()));
        // A range needs its end.
        choose(form, "comparator", QStringLiteral("between"));
        QVERIFY(!canStore(form));
        QVERIFY(child<QLineEdit>(form, "upper")->isVisible());
        child<QLineEdit>(form, "upper")->setText(QStringLiteral("3500"));
        QVERIFY(canStore(form));
        form.accept();
        QVERIFY(form.storedId() != 0);
        settle();
        const Target* stored = targetOf(form.storedId());
        QVERIFY(stored);
        QCOMPARE(stored->value, 3200.0);
        QCOMPARE(stored->upper, std::optional(3500.0));
        QCOMPARE(stored->origin, Origin::Own);
        QVERIFY(targets().model().rowOf(stored->id) >= 0);
    }

    void theFormOfAStoredTargetShowsItAsItIs()
    {
        for (const Target& target : plan().targets) {
            if (target.id % 5 != 0 && target.measure == Measure::Level && target.comparator != Comparator::Between) {
                continue;
            }
            const TargetDialog form(*m_editor, target, nullptr);
            const Target shown = form.target();
            QVERIFY2(sameContent(toRow(shown), toRow(target)),
                     qPrintable(target.packKey + differingColumns(toRow(shown), toRow(target)).join(u' ')));
        }
        for (const char* key : {"stations_5g", "station_share_5g", "stations_total"}) {
            const Indicator indicator = plan().indicators.value(QLatin1String(key));
            const IndicatorDialog form(*m_editor, indicator, nullptr);
            QVERIFY2(sameContent(toRow(form.indicator()), toRow(indicator)), key);
        }
        for (const Document& document : plan().documents) {
            const DocumentDialog form(*m_editor, document, nullptr);
            QVERIFY2(sameContent(toRow(form.document()), toRow(document)), qPrintable(document.key));
        }
    }

    void aReportIsEnteredForATarget()
    {
        const Target target = shippedTarget();
        ObservationDialog form(*m_editor, ObservationDialog::answering(target, QDate(2024, 6, 30)), nullptr);
        form.show();
        QVERIFY(!canStore(form));
        QCOMPARE(form.observation().indicator, target.indicator);
        QCOMPARE(form.observation().region, target.region);
        QCOMPARE(form.observation().unit, target.unit);
        child<QLineEdit>(form, "value")->setText(QStringLiteral("12.34"));
        QVERIFY(!canStore(form)); // no source yet
        child<QLineEdit>(form, "source")->setText(QStringLiteral("省通信管理局电话"));
        QVERIFY2(canStore(form), qPrintable(child<QLabel>(form, "recordSummary")->text()));
        form.accept();
        settle();
        QCOMPARE(m_opened->number("SELECT count(*) FROM observations WHERE origin = 'own' AND value = 12.34"), 1);
        const auto& table = m_panel->table(PlanTable::Observations);
        QVERIFY(table.model().rowOf(form.storedId()) >= 0);
    }

    void theIndicatorFormMakesTheKeyAndAsksForTheParts()
    {
        Indicator fresh;
        fresh.category = QStringLiteral("network");
        fresh.unit = QStringLiteral("%");
        IndicatorDialog form(*m_editor, fresh, nullptr);
        form.show();
        child<QLineEdit>(form, "name")->setText(QStringLiteral("物理站占比"));
        QCOMPARE(form.indicator().key, QStringLiteral("wu_li_zhan_zhan_bi"));
        choose(form, "aggregation", QStringLiteral("ratio"));
        QVERIFY(!canStore(form));
        choose(form, "numerator_key", QStringLiteral("stations_5g"));
        choose(form, "denominator_key", QStringLiteral("stations_total"));
        child<QLineEdit>(form, "factor")->setText(QStringLiteral("100"));
        QVERIFY2(canStore(form), qPrintable(child<QLabel>(form, "recordSummary")->text()));
        // Counting on the map begins with what is in service.
        choose(form, "aggregation", QStringLiteral("sum"));
        child<QComboBox>(form, "unit")->setEditText(QStringLiteral("个"));
        choose(form, "counted_layer", QStringLiteral("stations"));
        QCOMPARE(form.indicator().countedFilter.value(QStringLiteral("status")),
                 QStringList(QStringLiteral("in_service")));
        auto* filter = child<QTreeWidget>(form, "counted_filter");
        filter->topLevelItem(0)->child(3)->setCheckState(0, Qt::Checked);
        QCOMPARE(form.indicator().countedFilter.value(QStringLiteral("generation")), QStringList(QStringLiteral("5G")));
        form.accept();
        settle();
        const Indicator stored = plan().indicators.value(QStringLiteral("wu_li_zhan_zhan_bi"));
        QCOMPARE(stored.countedFilter, form.indicator().countedFilter);
    }

    void theCheckPanelOffersWhatCanBeDone()
    {
        CheckPanel check;
        check.resize(400, 700);
        check.setWorkspace(&m_opened->workspace());
        check.show();
        const RowId id = shippedTarget().id;
        check.selectTarget(id);
        auto* edit = child<QAbstractButton>(check, "targetEdit");
        QVERIFY(!edit->isVisible());
        check.setEditable(true);
        QVERIFY(edit->isVisible());
        QVERIFY(!child<QAbstractButton>(check, "targetSetBack")->isVisible());
        QVERIFY(!child<QLabel>(check, "targetOrigin")->isVisible());
        QSignalSpy edits(&check, &CheckPanel::editRequested);
        QSignalSpy reports(&check, &CheckPanel::observationRequested);
        edit->click();
        child<QAbstractButton>(check, "targetEnter")->click();
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits.first().first().value<RowId>(), id);
        QCOMPARE(reports.size(), 1);
        Target changed = shippedTarget();
        changed.value += 1;
        QVERIFY(m_editor->save(changed).has_value());
        settle();
        QVERIFY(child<QAbstractButton>(check, "targetSetBack")->isVisible());
        QVERIFY(child<QLabel>(check, "targetOrigin")->isVisible());
        // In place: Enter stores, Escape does not.
        QSignalSpy typed(&check, &CheckPanel::valueTyped);
        check.editValue(id);
        auto* line = child<QLineEdit>(check, "targetValue");
        QVERIFY(line->isVisible());
        QTest::keyClick(line, Qt::Key_Escape);
        QTest::qWait(0);
        QVERIFY(!check.findChild<QLineEdit*>(QStringLiteral("targetValue")));
        QCOMPARE(typed.size(), 0);
        check.editValue(id);
        line = child<QLineEdit>(check, "targetValue");
        line->setText(QStringLiteral("18"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(typed.size(), 1);
        QCOMPARE(typed.first().at(1).toString(), QStringLiteral("18"));
        check.setEditable(false);
        check.editValue(id);
        QTest::qWait(0);
        QVERIFY(!check.findChild<QLineEdit*>(QStringLiteral("targetValue")));
    }

    void aReadOnlyProjectOffersNothing()
    {
        m_panel->setWorkspace(&m_opened->workspace(), nullptr);
        targets().select(shippedTarget().id);
        for (const char* name :
             {"planNew", "planEdit", "planDuplicate", "planDelete", "planSetBack", "planBringBack"}) {
            QVERIFY2(!child<QAbstractButton>(targets(), name)->isEnabled(), name);
        }
        const auto cell = targets().model().index(0, targets().model().columnOf(QStringLiteral("value")));
        QVERIFY(!targets().model().flags(cell).testFlag(Qt::ItemIsEditable));
    }

    void aReportIsImportedThroughTheDialog()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("月报.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("区县,5G基站数（个）,说不清的列\n云岩区,1234,5\n观山湖区,2345,6\n无此区,7,8\n");
        file.close();
        ObservationImportDialog dialog(m_opened->workspace(), *m_editor, nullptr);
        dialog.show();
        dialog.setFile(file.fileName());
        QVERIFY(dialog.plan().has_value());
        auto* button = child<QAbstractButton>(dialog, "importButton");
        QVERIFY(!button->isEnabled());
        QCOMPARE(dialog.plan()->missing.size(), 2);
        child<QLineEdit>(dialog, "observationSource")->setText(QStringLiteral("6月月报"));
        QTRY_COMPARE(dialog.plan()->missing.size(), 1);
        child<QAbstractButton>(dialog, "observationHasDate")->click();
        child<QDateEdit>(dialog, "observationDate")->setDate(QDate(2024, 5, 31));
        QVERIFY(button->isEnabled());
        QCOMPARE(dialog.plan()->count(ObservationEntry::State::New), 2);
        QCOMPARE(dialog.plan()->count(ObservationEntry::State::Rejected), 1);
        auto* entries = child<QTableView>(dialog, "observationEntries");
        QCOMPARE(entries->model()->rowCount(), 3);
        auto* filter = child<QComboBox>(dialog, "stateFilter");
        filter->setCurrentIndex(filter->findData(QStringLiteral("rejected")));
        QCOMPARE(entries->model()->rowCount(), 1);
        const auto before = m_opened->number("SELECT count(*) FROM observations");
        button->click();
        QVERIFY(dialog.summary().has_value());
        QCOMPARE(dialog.summary()->added, 2);
        QCOMPARE(m_opened->number("SELECT count(*) FROM observations"), before + 2);
        // Looked at again, there is nothing left to import.
        QVERIFY(!button->isEnabled());
        QCOMPARE(dialog.plan()->count(ObservationEntry::State::Same), 2);
        QVERIFY(m_opened->project().undo().has_value());
        QCOMPARE(m_opened->number("SELECT count(*) FROM observations"), before);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestPlansPanel)

#include "test_plans_panel.moc"
